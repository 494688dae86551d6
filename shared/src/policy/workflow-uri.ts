/** A workflow as certificates name it: `https://github.com/owner/name/.github/workflows/x.yml@refs/tags/v1.0.0`. */
export type WorkflowUri = {
  /** `owner/name` */
  readonly repository: string;
  /** `.github/workflows/x.yml` */
  readonly path: string;
  /** `refs/…`, or a commit where the workflow was called by one. */
  readonly ref: string;
};

// GitHub runs workflows from this one folder only, so a path has no further slash. A file name may hold "@", and so may
// a ref: the shortest name that is followed by a ref is the only reading in which a branch's name cannot pose as a path.
const WORKFLOW = /^([^/@\s]+\/[^/@\s]+)\/(\.github\/workflows\/[^/]+?\.ya?ml)@(refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/;

const FULL_TAG = /^refs\/tags\/v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/** The parts of a workflow's URI on `server`; `undefined` for any other text. */
export function parseWorkflowUri(uri: string, server: string): WorkflowUri | undefined {
  if (!uri.startsWith(`${server}/`)) return undefined;
  const [, repository, path, ref] = WORKFLOW.exec(uri.slice(server.length + 1)) ?? [];
  if (repository === undefined || path === undefined || ref === undefined) return undefined;
  return { repository, path, ref };
}

/** Whether a ref is a tag `vX.Y.Z`: branches and tags like `v1` move, so they do not say which code signed. */
export function isFullTag(ref: string): boolean {
  return FULL_TAG.test(ref);
}
