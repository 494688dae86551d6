import { uploadAsset } from './asset-upload.ts';
import { deleteAsset, getAsset, listAssets, updateAsset } from './assets.ts';
import { createAttestation, listAttestations } from './attestations.ts';
import type { Route } from './call.ts';
import { compare, getCommit, getGitCommit, listPullRequests } from './commits.ts';
import { getContents } from './contents.ts';
import { dispatchWorkflow } from './dispatches.ts';
import { generateNotes } from './notes.ts';
import type { Need } from './permissions.ts';
import { createRef, deleteRef, getRef, getTagObject, listMatchingRefs, listTags, updateRef } from './refs.ts';
import { createRelease, deleteRelease, updateRelease } from './release-changes.ts';
import { getLatestRelease, getRelease, getReleaseByTag, listReleases } from './releases.ts';
import { getRepository } from './repository-json.ts';
import { getJob, getRun, getRunAttempt, listAttemptJobs, listRunJobs } from './runs.ts';

const READ: Need = ['contents', 'read'];
const WRITE: Need = ['contents', 'write'];
const RUNS: Need = ['actions', 'read'];

/** The part of GitHub's REST API that the sandbox plays, relative to `/repos/{owner}/{repo}`. The first match counts. */
export const API_ROUTES: readonly Route[] = [
  { method: 'GET', path: '', need: ['metadata', 'read'], handle: getRepository },
  { method: 'GET', path: '/git/ref/{ref+}', need: READ, handle: getRef },
  // The address that refs themselves name.
  { method: 'GET', path: '/git/refs/{ref+}', need: READ, handle: getRef },
  { method: 'GET', path: '/git/matching-refs/{ref+}', need: READ, handle: listMatchingRefs },
  { method: 'POST', path: '/git/refs', need: WRITE, handle: createRef, creates: true },
  { method: 'PATCH', path: '/git/refs/{ref+}', need: WRITE, handle: updateRef },
  { method: 'DELETE', path: '/git/refs/{ref+}', need: WRITE, handle: deleteRef },
  { method: 'GET', path: '/git/tags/{sha}', need: READ, handle: getTagObject },
  { method: 'GET', path: '/git/commits/{sha}', need: READ, handle: getGitCommit },
  { method: 'GET', path: '/commits/{sha}/pulls', need: ['pull_requests', 'read'], handle: listPullRequests },
  { method: 'GET', path: '/commits/{ref+}', need: READ, handle: getCommit },
  { method: 'GET', path: '/compare/{range+}', need: READ, handle: compare },
  { method: 'GET', path: '/tags', need: READ, handle: listTags },
  { method: 'GET', path: '/contents', need: READ, handle: getContents },
  { method: 'GET', path: '/contents/{path+}', need: READ, handle: getContents },
  { method: 'GET', path: '/releases', need: READ, handle: listReleases },
  { method: 'POST', path: '/releases', need: WRITE, handle: createRelease, creates: true },
  { method: 'POST', path: '/releases/generate-notes', need: WRITE, handle: generateNotes },
  { method: 'GET', path: '/releases/latest', need: READ, handle: getLatestRelease },
  { method: 'GET', path: '/releases/tags/{tag+}', need: READ, handle: getReleaseByTag },
  { method: 'GET', path: '/releases/assets/{id#}', need: READ, handle: getAsset },
  { method: 'PATCH', path: '/releases/assets/{id#}', need: WRITE, handle: updateAsset },
  { method: 'DELETE', path: '/releases/assets/{id#}', need: WRITE, handle: deleteAsset },
  { method: 'GET', path: '/releases/{id#}', need: READ, handle: getRelease },
  { method: 'PATCH', path: '/releases/{id#}', need: WRITE, handle: updateRelease },
  { method: 'DELETE', path: '/releases/{id#}', need: WRITE, handle: deleteRelease },
  { method: 'GET', path: '/releases/{id#}/assets', need: READ, handle: listAssets },
  {
    method: 'POST',
    path: '/attestations',
    need: ['attestations', 'write'],
    handle: createAttestation,
    creates: true,
  },
  { method: 'GET', path: '/attestations/{digest}', need: ['attestations', 'read'], handle: listAttestations },
  { method: 'GET', path: '/actions/runs/{id#}', need: RUNS, handle: getRun },
  { method: 'GET', path: '/actions/runs/{id#}/attempts/{attempt#}', need: RUNS, handle: getRunAttempt },
  { method: 'GET', path: '/actions/runs/{id#}/jobs', need: RUNS, handle: listRunJobs },
  { method: 'GET', path: '/actions/runs/{id#}/attempts/{attempt#}/jobs', need: RUNS, handle: listAttemptJobs },
  { method: 'GET', path: '/actions/jobs/{id#}', need: RUNS, handle: getJob },
  {
    method: 'POST',
    path: '/actions/workflows/{workflow}/dispatches',
    need: ['actions', 'write'],
    handle: dispatchWorkflow,
    creates: true,
  },
];

/** The uploads host. */
export const UPLOAD_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/releases/{id#}/assets', need: WRITE, handle: uploadAsset, creates: true },
];
