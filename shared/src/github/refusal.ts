import { ActionError } from '../errors/action-error.ts';
import { excerpt, type HttpAnswer } from '../http/message.ts';

/** What a refused request was for, and what the job needs for it. */
export type Attempted = {
  /** As it reads in an error: "the upload of bom-linux-amd64". */
  readonly purpose: string;
  /** `contents: write` */
  readonly permission: string;
  /** `owner/name` */
  readonly repository: string;
};

type Words = { readonly code: string; readonly hint: string };

const IMMUTABLE: Words = {
  code: 'IMMUTABLE_RELEASE',
  hint: 'An immutable release cannot be changed. Release what is missing or wrong under a new version.',
};

// GitHub says why in English only, so its words are all there is to go by.
const KNOWN_WORDS: readonly (readonly [RegExp, Words])[] = [
  [
    /was used by an immutable release/i,
    {
      code: 'BURNT_TAG',
      hint: 'An immutable release had this tag once; GitHub never gives such a name away again, even after its release is deleted. Push a tag with a new version.',
    },
  ],
  [/immutable/i, IMMUTABLE],
  [
    /cannot create ref|must have a valid tag|pre_receive/i,
    {
      code: 'TAG_RULES',
      hint: 'The tag does not exist, or a ruleset forbids to create it. Push the tag first, as someone who may, and run the release on it.',
    },
  ],
  [
    /body is too long/i,
    { code: 'BODY_TOO_LONG', hint: 'GitHub takes at most 125 000 characters of release notes; shorten them.' },
  ],
];

/** The error for an answer of 400 and above, in people's words. It holds GitHub's own message, never the token. */
export function refusal(attempted: Attempted, answer: HttpAnswer): ActionError {
  const said = messageOf(answer);
  const what = `GitHub refuses ${attempted.purpose} in ${attempted.repository}: ${said} (${answer.status}).`;
  const known = KNOWN_WORDS.find(([pattern]) => pattern.test(said))?.[1];
  if (answer.status === 422 && known !== undefined) return new ActionError(known.code, what, { hint: known.hint });
  return new ActionError(codeOf(answer.status), what, { hint: hintFor(answer.status, attempted) });
}

/** Whether GitHub refused because something of that name is there already. */
export function alreadyExists(answer: HttpAnswer): boolean {
  return answer.status === 422 && /already_exists|already exists/i.test(messageOf(answer));
}

/** GitHub's message with the messages of its validation errors. */
export function messageOf(answer: HttpAnswer): string {
  const body = parse(answer);
  if (typeof body !== 'object' || body === null) return excerpt(answer) || 'without a word';
  const { message, errors } = body as { message?: unknown; errors?: unknown };
  const details = Array.isArray(errors) ? errors.map(detail).filter((text) => text !== '') : [];
  return [typeof message === 'string' ? message : '', ...details].filter((text) => text !== '').join(': ');
}

function detail(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error !== 'object' || error === null) return '';
  const { field, code, message } = error as { field?: unknown; code?: unknown; message?: unknown };
  return [field, code, message].filter((part) => typeof part === 'string').join(' ');
}

function codeOf(status: number): string {
  switch (status) {
    case 401:
      return 'TOKEN_REFUSED';
    case 403:
      return 'NO_PERMISSION';
    case 404:
      return 'GITHUB_NOT_FOUND';
    case 422:
      return 'GITHUB_REFUSED';
    default:
      return status >= 500 ? 'GITHUB_FAILED' : 'GITHUB_REFUSED';
  }
}

function hintFor(status: number, { permission, repository }: Attempted): string {
  const grant = `Give the job "permissions: { ${permission} }"; a reusable workflow needs it in the job that calls it, too. For another repository than the workflow's, "github-token" must be an app's or a person's token.`;
  switch (status) {
    case 401:
      return 'The token is wrong or has expired. Leave "github-token" away, or set it to ${{ github.token }}.';
    case 403:
      return grant;
    case 404:
      return `Either it does not exist in ${repository}, or the token may not see it. ${grant}`;
    default:
      return status >= 500
        ? 'This is a fault at GitHub; see www.githubstatus.com, then run the job again: it carries on where it stopped.'
        : 'Correct what GitHub names; if it is not in your hands, report it to release-actions with this log.';
  }
}

function parse(answer: HttpAnswer): unknown {
  try {
    return JSON.parse(answer.body.toString('utf8'));
  } catch {
    return undefined;
  }
}
