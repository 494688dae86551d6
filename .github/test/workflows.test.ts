import { describe, expect, test } from 'vitest';
import { allSteps, ownAction, workflows } from './workflow-files.ts';

/** Least rights, job by job. A change here is a change of what a job could do to a project. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'secure-release.yml': {
    // Runs the project's code: no ID token, nothing to write.
    build: { contents: 'read' },
    // Parses files that a stranger may have shaped: the same.
    sbom: { contents: 'read' },
    // Signs: runs none of the project's code, cannot write the repository.
    attest: { 'id-token': 'write', attestations: 'write' },
    // Writes the release: cannot sign.
    publish: { contents: 'write' },
  },
  'rehearse.yml': { rehearse: {} },
  'ci.yml': { ci: { contents: 'read' }, newcomer: { contents: 'read' } },
};

/** What a caller is told to write. */
const CALLER = { contents: 'write', 'id-token': 'write', attestations: 'write' };

test('every workflow is in the table, and only those', () => {
  expect(workflows.map(([file]) => file)).toEqual(Object.keys(PERMISSIONS).sort());
});

test.each(workflows)('%s gives each job exactly the rights of the table, and none by default', (file, workflow) => {
  expect(workflow.permissions).toEqual({});
  const given = Object.fromEntries(Object.entries(workflow.jobs).map(([name, job]) => [name, job.permissions]));
  expect(given).toEqual(PERMISSIONS[file]);
});

test('the rights of secure-release.yml together are the three lines a caller writes', () => {
  const union = Object.values(PERMISSIONS['secure-release.yml'] ?? {})
    .flatMap((permissions) => Object.entries(permissions))
    .sort(([, a]) => (a === 'read' ? -1 : 1));
  expect(Object.fromEntries(union)).toEqual(CALLER);
});

test('no job that runs the project’s build may ask for an ID token or write anything', () => {
  const builders = workflows.flatMap(([, { jobs }]) =>
    Object.values(jobs).filter((job) => job.steps.some((step) => step.run?.includes('$BUILD'))),
  );
  expect(builders).toHaveLength(2);
  for (const job of builders) expect(Object.values(job.permissions ?? {})).not.toContain('write');
});

describe.each(allSteps())('%s', (_, steps) => {
  const used = steps.flatMap((step) => (step.uses === undefined ? [] : [{ uses: step.uses, given: step.with ?? {} }]));

  test('no expression stands inside a script', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
  });

  test('everything used is pinned by commit or comes from this very commit', () => {
    const pinned = /^(?:\$\/[\w./-]+|[\w.-]+\/[\w.-]+@[0-9a-f]{40})$/;
    expect(used.filter(({ uses }) => !pinned.test(uses))).toEqual([]);
  });

  test('our own actions exist and get the inputs that they have and need', () => {
    for (const { uses, given } of used.filter((step) => step.uses.startsWith('$/'))) {
      const inputs = Object.entries(ownAction(uses.slice(2)).inputs ?? {});
      const needed = inputs.filter(([, input]) => input.required === true).map(([name]) => name);
      expect(inputs.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(needed));
    }
  });

  test('checkouts keep no credentials', () => {
    const checkouts = used.filter(({ uses }) => uses.startsWith('actions/checkout@'));
    expect(checkouts.filter(({ given }) => String(given['persist-credentials']) !== 'false')).toEqual([]);
  });
});

test('job outputs come from outputs that the actions have', () => {
  for (const [file, { jobs }] of workflows) {
    for (const job of Object.values(jobs)) {
      for (const output of Object.values(job.outputs ?? {})) {
        const [, id, name = ''] = /^\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(output) ?? [];
        const uses = job.steps.find((step) => step.id === id)?.uses;
        expect(uses, `${file}: ${output}`).toMatch(/^\$\//);
        expect(Object.keys(ownAction((uses ?? '').slice(2)).outputs ?? {})).toContain(name);
      }
    }
  }
});
