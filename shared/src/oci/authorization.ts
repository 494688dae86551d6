import type { HttpClient } from '../http/message.ts';
import { readChallenge, type Challenge } from './challenge.ts';
import type { Credential } from './credential.ts';
import { basicHeader, fetchToken, type Token } from './token.ts';

/** `push` includes reading. */
export type Access = 'pull' | 'push';

type Target = { readonly repository: string; readonly access: Access };

/** What a 401 said in WWW-Authenticate, and the Authorization header that it refused. */
type Refused = { readonly challenge: string | undefined; readonly header: string | undefined };

/** How one registry is asked in this run: learns from its challenges and keeps tokens until they expire. */
export type Authorization = {
  /** The Authorization header to send, as far as it is known before the registry has asked. */
  header(target: Target): Promise<string | undefined>;
  /** Another header after a 401; undefined if there is none to offer. */
  renew(target: Target, refused: Refused): Promise<string | undefined>;
};

type AuthorizationOptions = {
  readonly http: HttpClient;
  /** Of the registry's API. */
  readonly endpoint: string;
  readonly credential: () => Promise<Credential | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type Kept = { readonly token: Promise<Token>; readonly askedAt: number };

// A token that expires while its request travels costs one more request than asking early.
const MARGIN_S = 10;

export function createAuthorization(options: AuthorizationOptions): Authorization {
  const { http, endpoint, now } = options;
  const tokens = new Map<string, Kept>();
  let learned: Challenge | undefined;

  async function bearer(challenge: Extract<Challenge, { scheme: 'bearer' }>, target: Target): Promise<string> {
    const key = keyOf(target);
    const kept = tokens.get(key);
    if (kept !== undefined && (await isFresh(kept, now()))) return `Bearer ${(await kept.token).value}`;
    const scopes = scopesOf(target, challenge.scope);
    const token = options
      .credential()
      .then((credential) => fetchToken(http, challenge, scopes, { endpoint, credential }));
    tokens.set(key, { token, askedAt: now() });
    try {
      return `Bearer ${(await token).value}`;
    } catch (error) {
      tokens.delete(key);
      throw error;
    }
  }

  async function headerFor(challenge: Challenge, target: Target): Promise<string | undefined> {
    if (challenge.scheme === 'bearer') return bearer(challenge, target);
    const credential = await options.credential();
    if (credential?.kind === 'registry-token') return `Bearer ${credential.token}`;
    return credential?.kind === 'password' ? basicHeader(credential) : undefined;
  }

  /** Requests that run at once are refused together; one new token serves them all. */
  async function dropRefused(target: Target, header: string | undefined): Promise<void> {
    const kept = tokens.get(keyOf(target));
    if (kept === undefined || header === undefined) return;
    const { value } = await kept.token;
    if (header === `Bearer ${value}`) tokens.delete(keyOf(target));
  }

  return {
    header: async (target) => {
      if (learned === undefined) return undefined;
      // The scope in the challenge that taught us was another request's.
      return headerFor(learned.scheme === 'bearer' ? withoutScope(learned) : learned, target);
    },
    renew: async (target, refused) => {
      const challenge = readChallenge(refused.challenge);
      if (challenge === undefined) return undefined;
      learned = challenge;
      await dropRefused(target, refused.header);
      const header = await headerFor(challenge, target);
      return header === refused.header ? undefined : header;
    },
  };
}

async function isFresh(kept: Kept, now: number): Promise<boolean> {
  const { expiresIn } = await kept.token;
  return now < kept.askedAt + (expiresIn - Math.min(MARGIN_S, expiresIn / 2)) * 1000;
}

function withoutScope(challenge: Extract<Challenge, { scheme: 'bearer' }>): Challenge {
  const { scope: _, ...rest } = challenge;
  return rest;
}

function keyOf(target: Target): string {
  return `${target.access} ${target.repository}`;
}

/**
 * What this run needs there, and what the registry asks for beyond it (distribution, docs/spec/auth/scope.md). A
 * challenge names the one request that it refused: reading, where writing comes next.
 */
function scopesOf(target: Target, asked: string | undefined): readonly string[] {
  const needed = `repository:${target.repository}:${target.access === 'push' ? 'pull,push' : 'pull'}`;
  const others = (asked ?? '').split(' ').filter((scope) => scope !== '' && !needed.startsWith(scope));
  return [needed, ...others];
}
