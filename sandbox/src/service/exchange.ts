import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** One request as a service of the sandbox sees it. */
export type Exchange = {
  readonly method: string;
  /** Absolute, with the host the client named. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The body as it arrives, for services that must not hold it in memory. Read it once. */
  readonly stream: Readable;
  /** The whole body. Rejects with {@link Refusal} 413 above `limit` bytes (default 64 MiB). */
  body(limit?: number): Promise<Buffer>;
};

/** What a service answers. An object body is sent as JSON. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | object | Readable;
};

export type Handler = (exchange: Exchange) => Promise<Answer> | Answer;

/** Thrown by a handler to answer with an error, in the words of the service it plays. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}
