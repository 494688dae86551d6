import { ActionError } from '../errors/action-error.ts';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Media type of a statement inside a DSSE envelope. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

export type ResourceDescriptor = {
  readonly name?: string;
  readonly uri?: string;
  readonly digest?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, unknown>>;
  readonly downloadLocation?: string;
  readonly mediaType?: string;
};

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export type Statement = {
  readonly _type: string;
  readonly subject: readonly ResourceDescriptor[];
  readonly predicateType: string;
  readonly predicate: Readonly<Record<string, unknown>>;
};

export function statement(
  subject: readonly ResourceDescriptor[],
  predicateType: string,
  predicate: Readonly<Record<string, unknown>>,
): Statement {
  return { _type: STATEMENT_TYPE, subject, predicateType, predicate };
}

/** A statement's bytes as read from an envelope. Accepts v0.1 too, which cosign's attest still writes. */
export function parseStatement(payload: Uint8Array): Statement {
  const value: unknown = parseJson(payload);
  if (!isRecord(value)) throw malformed('it is no JSON object');
  const { _type, subject, predicateType, predicate } = value as Partial<Statement>;
  if (_type !== STATEMENT_TYPE && _type !== 'https://in-toto.io/Statement/v0.1') {
    throw malformed('its _type is none of in-toto’s');
  }
  if (!Array.isArray(subject) || subject.length === 0 || !subject.every(isDescriptor)) {
    throw malformed('its subject is no list of digests');
  }
  if (typeof predicateType !== 'string' || predicateType === '') throw malformed('it names no predicateType');
  return { _type, subject, predicateType, predicate: isRecord(predicate) ? predicate : {} };
}

function isDescriptor(value: unknown): value is ResourceDescriptor {
  return (
    isRecord(value) &&
    isRecord(value['digest']) &&
    Object.values(value['digest']).every((digest) => typeof digest === 'string') &&
    (value['name'] === undefined || typeof value['name'] === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(payload: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch (cause) {
    throw malformed('it is no JSON', cause);
  }
}

function malformed(why: string, cause?: unknown): ActionError {
  return new ActionError('STATEMENT_MALFORMED', `The attestation holds no in-toto statement: ${why}.`, { cause });
}
