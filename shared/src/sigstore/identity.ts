import { parseClaims } from '../claims/parse-claims.ts';
import type { WorkflowClaims } from '../claims/workflow-claims.ts';
import { ActionError } from '../errors/action-error.ts';
import { jsonOf, type HttpClient } from '../http/message.ts';

/** The runner's token service. The host masks what it gives before anybody else sees it. */
export type IdToken = (audience: string) => Promise<string>;

/** What Fulcio demands of every token, whichever issuer it trusts. */
const AUDIENCE = 'sigstore';

export type Identity = {
  /** The claims of the latest token; asks for one when there is none yet. */
  claims(): Promise<WorkflowClaims>;
  /** A token that was not taken before and is good for a minute more, with its claims. */
  take(): Promise<{ readonly token: string; readonly claims: WorkflowClaims }>;
};

const LEAST_LIFE_MS = 60_000;
const TOKEN_ANSWER_BYTES = 256 * 1024;

/**
 * Who this job is. The token whose claims are read first, to choose a Sigstore instance for instance, is the one that
 * gets the certificate, so that decisions and certificate rest on the same claims. `now` gives milliseconds since the
 * epoch.
 */
export function createIdentity(idToken: IdToken, now: () => number): Identity {
  type Held = { readonly token: string; readonly claims: WorkflowClaims };
  let held: Promise<Held> | undefined;
  let taken = false;

  async function request(): Promise<Held> {
    const token = await idToken(AUDIENCE);
    return { token, claims: parseClaims(token, { audience: AUDIENCE, now: now() }) };
  }

  function renew(): Promise<Held> {
    const asked = request();
    held = asked;
    taken = false;
    asked.catch(() => {
      if (held === asked) held = undefined;
    });
    return asked;
  }

  return {
    claims: async () => (await (held ?? renew())).claims,
    take: async () => {
      const asked = held === undefined || taken ? renew() : held;
      taken = true;
      const current = await asked;
      if (current.claims.expiresAt * 1000 - now() >= LEAST_LIFE_MS) return current;
      const fresh = renew();
      taken = true;
      return fresh;
    },
  };
}

/** The variables by which the runner offers its token service to a step. */
export type TokenService = {
  /** ACTIONS_ID_TOKEN_REQUEST_URL */
  readonly url: string | undefined;
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN */
  readonly token: string | undefined;
};

/**
 * The runner's ID tokens over `http`; `mask` is told each token before it is used. Throws NO_ID_TOKEN when the job may
 * not have any, ID_TOKEN_REFUSED when the service does not give one.
 * Source: https://docs.github.com/en/actions/reference/security/oidc
 */
export function runnerIdToken(service: TokenService, http: HttpClient, mask: (secret: string) => void): IdToken {
  return async (audience) => {
    const { url, token } = service;
    if (url === undefined || token === undefined) throw noIdToken();
    const address = new URL(url);
    address.searchParams.set('audience', audience);
    const purpose = 'the ID token of this job';
    const answer = await http.send({
      method: 'GET',
      url: address.href,
      headers: { authorization: `bearer ${token}`, accept: 'application/json' },
      purpose,
      maxBytes: TOKEN_ANSWER_BYTES,
    });
    // The body is never quoted: it may hold the token.
    if (answer.status !== 200) throw refused(`answered ${answer.status}`);
    const value = (jsonOf(answer, purpose) as { readonly value?: unknown } | null)?.value;
    if (typeof value !== 'string' || value === '') throw refused('gave no token in its answer');
    mask(value);
    return value;
  };
}

function noIdToken(): ActionError {
  return new ActionError('NO_ID_TOKEN', 'This job may not request an ID token, without which nothing can be signed.', {
    hint:
      'Add "permissions: id-token: write" to the job, and to the job that calls it if it is in a reusable workflow. ' +
      'Runs for pull requests from forks never get one: sign on push, release or workflow_dispatch.',
  });
}

function refused(how: string): ActionError {
  return new ActionError('ID_TOKEN_REFUSED', `The runner’s token service ${how}.`, {
    hint: 'Run the job again; if it stays, see https://www.githubstatus.com.',
  });
}
