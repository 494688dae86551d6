import { Refusal } from '../service/exchange.ts';
import type { Schemas } from './schema.ts';

const DOCUMENTATION = 'https://docs.github.com/rest';

export type FieldError = NonNullable<Schemas['validation-error']['errors']>[number];

/** An error without a list of fields. */
export function failure(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Refusal {
  const body: Schemas['basic-error'] = { message, documentation_url: DOCUMENTATION, status: String(status) };
  return new Refusal({ status, headers, body });
}

/** Also for what the caller may not see: GitHub does not tell the difference. */
export function notFound(): Refusal {
  return failure(404, 'Not Found');
}

export function validationFailed(...errors: readonly FieldError[]): Refusal {
  const body: Schemas['validation-error'] & { status: string } = {
    message: 'Validation Failed',
    errors: [...errors],
    documentation_url: DOCUMENTATION,
    status: '422',
  };
  return new Refusal({ status: 422, body });
}

export function alreadyExists(resource: 'Release' | 'ReleaseAsset', field: string): FieldError {
  return { resource, code: 'already_exists', field };
}

/** A rule of ours in GitHub's form for them: code `custom` and a sentence. */
export function custom(resource: 'Release' | 'ReleaseAsset', field: string | undefined, message: string): FieldError {
  return { resource, code: 'custom', ...(field === undefined ? {} : { field }), message };
}
