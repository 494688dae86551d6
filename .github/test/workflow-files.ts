import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

export type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly id?: string;
};
export type Job = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly outputs?: Readonly<Record<string, string>>;
};
type Workflow = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
};
type Action = {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly steps?: readonly Step[] };
};

const read = (path: string): unknown => parse(readFileSync(join(ROOT, path), 'utf8'));

export const workflows: readonly (readonly [file: string, workflow: Workflow])[] = globSync('.github/workflows/*.yml', {
  cwd: ROOT,
})
  .sort()
  .map((path) => [path.slice('.github/workflows/'.length), read(path) as Workflow]);

/** Every list of steps in the repository, with a name for it: jobs, and composite actions. */
export function allSteps(): (readonly [where: string, steps: readonly Step[]])[] {
  const jobs = workflows.flatMap(([file, { jobs }]) =>
    Object.entries(jobs).map(([name, job]) => [`${file} ${name}`, job.steps] as const),
  );
  const composites = globSync('.github/actions/*/action.yml', { cwd: ROOT }).map(
    (path) => [dirname(path), (read(path) as Action).runs.steps ?? []] as const,
  );
  return [...jobs, ...composites];
}

/** The metadata of an action of this repository, by the path after `$/`. */
export function ownAction(path: string): Action {
  return read(join(path, 'action.yml')) as Action;
}

export function script(path: string): string {
  return join(ROOT, path);
}
