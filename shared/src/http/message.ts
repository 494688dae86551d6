import type { Readable } from 'node:stream';
import { ActionError } from '../errors/action-error.ts';

/** A body that is streamed with a Content-Length. `open` is called again for each try. */
export type StreamBody = { readonly length: number; open(): Readable };

export type HttpRequest = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | StreamBody;
  /** What the request is for, as it reads in an error: "the log entry of bom-linux-amd64". */
  readonly purpose: string;
  /**
   * Whether sending it twice does no harm. Default: true but for POST and PATCH. One that may not be repeated is tried
   * again only when the server surely did not act: 429, 503 with Retry-After, no connection.
   */
  readonly repeatable?: boolean;
  /** Milliseconds without a byte after which a try is given up. Default 30 000. */
  readonly timeoutMs?: number;
  /** Tries in all. Default 5. */
  readonly tries?: number;
  /** Bytes of the answer's body that are read at most. Default 8 MiB. Larger: RESPONSE_TOO_LARGE. */
  readonly maxBytes?: number;
  /** Redirects of GET and HEAD that are followed. Default 5. Authorization never goes to another origin. */
  readonly redirects?: number;
};

/** Header names in lower case; several of one name joined by ", ". */
export type Headers = Readonly<Record<string, string | undefined>>;

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /** After redirects. */
  readonly url: string;
};

export type StreamedAnswer = Omit<HttpAnswer, 'body'> & { readonly body: Readable };

/** Counts since the client was made. */
export type HttpMetrics = {
  requests: number;
  retries: number;
  bytesSent: number;
  bytesReceived: number;
  /** Requests by host. */
  readonly hosts: Record<string, number>;
};

/** The one way out to the network. Answers of any status are returned; what never came throws. */
export type HttpClient = {
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** The body is not read yet: the caller must consume or destroy it. Its size is bounded by `maxBytes`. */
  stream(request: HttpRequest): Promise<StreamedAnswer>;
  readonly metrics: HttpMetrics;
};

/** An answer's body as JSON. Throws RESPONSE_NOT_JSON. */
export function jsonOf(answer: HttpAnswer, purpose: string): unknown {
  try {
    return JSON.parse(answer.body.toString('utf8'));
  } catch (cause) {
    throw new ActionError(
      'RESPONSE_NOT_JSON',
      `${hostOf(answer.url)} answered ${purpose} with something else than JSON.`,
      {
        cause,
        hint: 'A proxy or an outage page stands between; run the job again, and check the service’s status page.',
      },
    );
  }
}

/** The start of an answer's body as one line, for an error. */
export function excerpt(answer: HttpAnswer): string {
  return answer.body.subarray(0, 300).toString('utf8').replaceAll(/\s+/g, ' ').trim();
}

export function hostOf(url: string): string {
  return new URL(url).host;
}

/** A URL as it may be printed: its query and credentials can hold tokens. */
export function printable(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
