import { ActionError } from '../errors/action-error.ts';
import { redact } from '../errors/describe.ts';
import { hostOf, type HttpAnswer } from '../http/message.ts';
import { asRecord, textOf } from './descriptor.ts';

const WORDS_LIMIT = 300;

/** The error for an answer that was not hoped for. `purpose` says what was asked: `the manifest of ghcr.io/x/y:v1`. */
export function refusal(answer: HttpAnswer, purpose: string): ActionError {
  const words = wordsOf(answer.body);
  const message = `${hostOf(answer.url)} answered ${answer.status} to ${purpose}${words === '' ? '' : `: ${words}`}.`;
  const [code, hint] = kindOf(answer.status);
  return new ActionError(code, message, { hint });
}

function kindOf(status: number): readonly [string, string] {
  switch (status) {
    case 401:
      return [
        'REGISTRY_UNAUTHORIZED',
        'Log in to this registry in an earlier step (docker/login-action), with an account or token that may do this. On ghcr.io: "permissions: packages: write" and password: ${{ secrets.GITHUB_TOKEN }}.',
      ];
    case 403:
      return [
        'REGISTRY_DENIED',
        'The account that is logged in may not do this. On ghcr.io: add "permissions: packages: write" to the job, and give the repository access in the package’s settings.',
      ];
    case 404:
      return [
        'REGISTRY_NOT_FOUND',
        'Check registry, repository and tag or digest, and that the image is pushed before this step. Some registries answer so for a private image without a login.',
      ];
    case 429:
      return [
        'REGISTRY_BUSY',
        'The registry limits requests; run the job again later, log in (limits are lower without), or lower the input "concurrency".',
      ];
    default:
      return status >= 500
        ? ['REGISTRY_UNAVAILABLE', 'The registry has a fault; look at its status page and run the job again.']
        : ['REGISTRY_REFUSED', 'The registry does not take this request; its words above say why.'];
  }
}

/** What the registry says itself (distribution-spec 1.1, "Error Codes"), without the free-form `detail`. */
function wordsOf(body: Buffer): string {
  const errors = asRecord(parse(body))?.['errors'];
  if (!Array.isArray(errors)) return '';
  const words = errors.slice(0, 3).flatMap((error: unknown) => {
    const fields = asRecord(error);
    return [textOf(fields, 'code'), textOf(fields, 'message')].filter((word) => word !== undefined).join(' ');
  });
  return redact(words.join('; ')).replaceAll(/\s+/g, ' ').trim().slice(0, WORDS_LIMIT).replace(/\.$/, '');
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
