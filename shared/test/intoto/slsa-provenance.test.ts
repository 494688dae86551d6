import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provenanceMismatches } from '../../src/intoto/provenance-match.ts';
import { provenancePredicate } from '../../src/intoto/slsa-provenance.ts';
import { startWorld, type World } from '../sigstore/world.ts';

const claims = {
  repository: 'kubernetes-sigs/bom',
  repositoryId: '123',
  repositoryOwnerId: '36015203',
  ref: 'refs/tags/v0.8.0',
  sha: 'a'.repeat(40),
  eventName: 'push',
  workflowRef: 'kubernetes-sigs/bom/.github/workflows/release.yml@refs/tags/v0.8.0',
  jobWorkflowRef: 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.2.3',
  runId: '99',
  runAttempt: '2',
  runnerEnvironment: 'github-hosted',
};

test('has the fields of actions/attest, and no others', () => {
  expect(provenancePredicate(claims, 'https://github.com')).toEqual({
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: 'refs/tags/v0.8.0',
          repository: 'https://github.com/kubernetes-sigs/bom',
          path: '.github/workflows/release.yml',
        },
      },
      internalParameters: {
        github: {
          event_name: 'push',
          repository_id: '123',
          repository_owner_id: '36015203',
          runner_environment: 'github-hosted',
        },
      },
      resolvedDependencies: [
        {
          uri: 'git+https://github.com/kubernetes-sigs/bom@refs/tags/v0.8.0',
          digest: { gitCommit: 'a'.repeat(40) },
        },
      ],
    },
    runDetails: {
      builder: {
        id: 'https://github.com/kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.2.3',
      },
      metadata: { invocationId: 'https://github.com/kubernetes-sigs/bom/actions/runs/99/attempts/2' },
    },
  });
});

test.each(['create', 'push', 'release', 'workflow_dispatch'])('covers the event %s', (eventName) => {
  expect(provenancePredicate({ ...claims, eventName }, 'https://github.com/')).toBeDefined();
});

test.each(['pull_request', 'pull_request_target', 'schedule', 'workflow_run', 'issue_comment', 'toString'])(
  'refuses the event %s and tells how to repair it',
  (eventName) => {
    expect(() => provenancePredicate({ ...claims, eventName }, 'https://github.com')).toThrow(
      expect.objectContaining({
        code: 'PROVENANCE_EVENT',
        message: expect.stringContaining(`"${eventName}"`) as unknown,
        hint: expect.stringContaining('workflow_dispatch') as unknown,
      }) as Error,
    );
  },
);

test('refuses a workflow of another repository', () => {
  const workflowRef = 'kubernetes-sigs/bom-evil/.github/workflows/release.yml@refs/heads/main';
  expect(() => provenancePredicate({ ...claims, workflowRef }, 'https://github.com')).toThrow(
    expect.objectContaining({ code: 'PROVENANCE_WORKFLOW' }) as Error,
  );
});

describe('against the certificate of whoever signs it', () => {
  let world: World;
  let predicate: Readonly<Record<string, unknown>>;
  let certificate: Awaited<ReturnType<ReturnType<World['session']>['certificate']>>;
  beforeAll(async () => {
    world = await startWorld();
    const session = world.session({
      run: { reusable: { ref: claims.jobWorkflowRef, sha: 'b'.repeat(40) }, runAttempt: '7' },
    });
    predicate = provenancePredicate(await session.claims(), 'https://github.com');
    certificate = await session.certificate();
  });
  afterAll(() => world.close());

  test('they agree', () => {
    expect(provenanceMismatches(predicate, certificate)).toEqual([]);
  });

  const FIELDS: readonly (readonly [string, string])[] = [
    ['runDetails.builder.id', 'buildSignerUri'],
    ['runDetails.metadata.invocationId', 'runInvocationUri'],
    ['buildDefinition.externalParameters.workflow.repository', 'sourceRepositoryUri'],
    ['buildDefinition.externalParameters.workflow.ref', 'sourceRepositoryRef'],
    ['buildDefinition.externalParameters.workflow.path', 'buildConfigUri'],
    ['buildDefinition.resolvedDependencies.0.uri', 'sourceRepositoryUri'],
    ['buildDefinition.resolvedDependencies.0.digest.gitCommit', 'sourceRepositoryDigest'],
    ['buildDefinition.internalParameters.github.event_name', 'buildTrigger'],
    ['buildDefinition.internalParameters.github.repository_id', 'sourceRepositoryId'],
    ['buildDefinition.internalParameters.github.repository_owner_id', 'sourceRepositoryOwnerId'],
    ['buildDefinition.internalParameters.github.runner_environment', 'runnerEnvironment'],
  ];

  test.each(FIELDS)('%s changed, missing, or not certified is told', (field, certified) => {
    for (const value of ['something else', undefined, 7]) {
      const forged = structuredClone(predicate) as Record<string, unknown>;
      const path = field.split('.');
      const parent = path.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, forged);
      parent[path.at(-1) ?? ''] = value;
      expect(provenanceMismatches(forged, certificate)).toMatchObject([
        { field, stated: typeof value === 'string' ? value : undefined },
      ]);
    }
    const silent = provenanceMismatches(predicate, { ...certificate, [certified]: undefined });
    expect(silent.map((mismatch) => mismatch.field)).toContain(field);
  });

  test('an empty predicate disagrees in all', () => {
    expect(provenanceMismatches({}, certificate)).toHaveLength(FIELDS.length);
  });
});
