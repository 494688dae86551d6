import { Refusal } from '../service/exchange.ts';

/** Codes of the distribution specification, and one of ours where it names none. */
type ErrorCode =
  | 'BLOB_UNKNOWN'
  | 'BLOB_UPLOAD_INVALID'
  | 'BLOB_UPLOAD_UNKNOWN'
  | 'DENIED'
  | 'DIGEST_INVALID'
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN'
  | 'NAME_INVALID'
  | 'NAME_UNKNOWN'
  | 'PRECONDITION_FAILED'
  | 'SIZE_INVALID'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED';

type Problem = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An error in the format of the distribution specification, "Error Codes". */
export function refusal(status: number, problem: Problem): Refusal {
  const { code, message, detail = {}, headers = {} } = problem;
  return new Refusal({ status, headers, body: { errors: [{ code, message, detail }] } });
}
