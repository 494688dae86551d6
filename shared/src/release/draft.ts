import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../errors/action-error.ts';
import { codeOf } from '../errors/describe.ts';
import type { GitHubApi } from '../github/api.ts';
import {
  createDraft,
  getRelease,
  publishDraft,
  type NewDraft,
  type Publication,
  type Release,
} from '../github/releases.ts';

const TRIES = 4;
const FIRST_WAIT_MS = 500;

/** Makes a draft; `undefined` when the answer was lost, and looking for it is left to the caller. */
export async function tryCreateDraft(api: GitHubApi, draft: NewDraft): Promise<Release | undefined> {
  try {
    return await createDraft(api, draft);
  } catch (error) {
    if (!isLost(error)) throw error;
    return undefined;
  }
}

/** Publishes a draft, and looks what became of it when the answer is lost. */
export async function publishOnce(api: GitHubApi, draft: Release, publication: Publication): Promise<Release> {
  for (let tried = 1; ; tried += 1) {
    try {
      await publishDraft(api, draft, publication);
    } catch (error) {
      if (!isLost(error) || tried === TRIES) throw error;
    }
    // Read again in any case: what was answered is not always what is there.
    const now = await getRelease(api, draft.id);
    if (now === undefined) throw gone(draft);
    if (!now.draft) return now;
    if (tried === TRIES) throw stillDraft(draft);
    await sleep(FIRST_WAIT_MS * 2 ** (tried - 1));
  }
}

/** Whether GitHub may have acted although an error came back. */
export function isLost(error: unknown): boolean {
  return ['NETWORK', 'GITHUB_FAILED'].includes(codeOf(error) ?? '');
}

function gone(draft: Release): ActionError {
  return new ActionError('RELEASE_GONE', `The draft of ${draft.tag} was deleted while it was being published.`, {
    hint: 'Another job or a person works on the same release. Let one job publish it, and run this one again.',
  });
}

function stillDraft(draft: Release): ActionError {
  return new ActionError(
    'GITHUB_FAILED',
    `GitHub still shows ${draft.tag} as a draft after ${TRIES} tries to publish.`,
    {
      hint: 'Run the job again; see www.githubstatus.com.',
    },
  );
}
