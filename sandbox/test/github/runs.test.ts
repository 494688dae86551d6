import { expect, test } from 'vitest';
import { demo, REPOSITORY } from './client.ts';

test('a run shows its last attempt, and the others when asked', async () => {
  const { github, read } = await demo();
  const headSha = github.refs(REPOSITORY).get('refs/heads/main')?.sha ?? '';
  const jobs = [{ name: 'build' }, { name: 'attest', labels: ['self-hosted'] }];
  const run = github.addRun(REPOSITORY, { headSha, headBranch: 'v1.0.0', attempts: 2, jobs, conclusion: 'success' });
  const get = (path: string): Promise<unknown> =>
    read('GET', `/actions/runs/${run.id}${path}`).then(({ body }) => body);
  expect(await get('')).toMatchObject({
    id: run.id,
    run_attempt: 2,
    head_sha: headSha,
    head_branch: 'v1.0.0',
    path: '.github/workflows/release.yml',
    conclusion: 'success',
    repository: { full_name: REPOSITORY },
  });
  expect(await get('/attempts/1')).toMatchObject({ run_attempt: 1, conclusion: 'failure' });
  expect(await get('/jobs')).toMatchObject({
    total_count: 2,
    jobs: [{ name: 'build', run_attempt: 2 }, { labels: ['self-hosted'] }],
  });
  expect(await get('/jobs?filter=all')).toMatchObject({ total_count: 4 });
  expect(await get('/attempts/1/jobs')).toMatchObject({ total_count: 2, jobs: [{ run_attempt: 1 }, {}] });
  const job = run.attempts[1]?.jobs[1];
  expect((await read('GET', `/actions/jobs/${job?.id}`)).body).toMatchObject({ name: 'attest', run_id: run.id });
  expect((await read('GET', `/actions/runs/${run.id}/attempts/3`)).status).toBe(404);
  expect((await read('GET', '/actions/runs/1')).status).toBe(404);
});

test('a workflow is dispatched on a ref that has it', async () => {
  const { github, write, read } = await demo();
  const path = '.github/workflows/promote.yml';
  github.addCommit(REPOSITORY, { files: { [path]: 'on: workflow_dispatch', '.github/workflows/ci.yml': 'on: push' } });
  const url = '/actions/workflows/promote.yml/dispatches';
  expect((await write('POST', url, { ref: 'main', inputs: { tag: 'v1' } })).status).toBe(204);
  const told = await write('POST', url, { ref: 'main', return_run_details: true });
  expect([told.status, told.body]).toEqual([200, expect.objectContaining({ workflow_run_id: expect.any(Number) })]);
  expect(github.runs(REPOSITORY).map(({ workflowPath, event, inputs }) => [workflowPath, event, inputs])).toEqual([
    [path, 'workflow_dispatch', { tag: 'v1' }],
    [path, 'workflow_dispatch', {}],
  ]);
  expect((await write('POST', url, { ref: 'none' })).status).toBe(422);
  expect((await write('POST', url.replace('promote', 'ci'), { ref: 'main' })).status).toBe(422);
  expect((await write('POST', url.replace('promote', 'none'), { ref: 'main' })).status).toBe(404);
  expect((await read('POST', url, { ref: 'main' })).status).toBe(403);
});
