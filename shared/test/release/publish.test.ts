import { request } from 'node:http';
import { expect, test } from 'vitest';
import type { HttpClient, HttpRequest } from '../../src/http/message.ts';
import { createHttpClient } from '../../src/http/client.ts';
import type { GitHubApi } from '../../src/github/api.ts';
import { assess, carryOut, type Published, type ReleaseIntent } from '../../src/release/publish.ts';
import { parseTag } from '../../src/release/tag.ts';
import { apiOf, filesOf, intentOf, REPOSITORY, startWorld, type TestWorld } from './world.ts';

async function release(api: GitHubApi, intent: ReleaseIntent): Promise<Published> {
  return carryOut(api, intent, await assess(api, intent), { concurrency: 3 });
}

/** The end state as anybody would see it: ids, times and random names left out. */
function stateOf({ github }: TestWorld): unknown {
  return github.releases(REPOSITORY).map(({ tag, name, body, draft, prerelease, latest, assets }) => ({
    tag,
    name,
    body,
    draft,
    prerelease,
    latest,
    assets: assets
      .map((asset) => ({ name: asset.name, state: asset.state, content: asset.bytes.toString(), digest: asset.digest }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

const CONTENTS = { bom: 'the program', 'bom.sigstore.json': '{}', SHA256SUMS: 'abc  bom\n' };

test('drafts, uploads, compares and publishes; a second time there is nothing to do', async () => {
  const world = await startWorld();
  const files = await filesOf(CONTENTS);
  const done = await release(world.api, intentOf(files, { commit: world.commit }));
  expect(done.steps.map(({ kind }) => kind)).toEqual(['upload', 'upload', 'upload']);
  expect(done).toMatchObject({ commit: world.commit, release: { draft: false, tag: 'v1.2.3' } });
  const state = stateOf(world);
  const assets = ['SHA256SUMS', 'bom', 'bom.sigstore.json'].map((name) => ({ name, state: 'uploaded' }));
  expect(state).toMatchObject([{ draft: false, latest: true, body: 'What is new.', assets }]);

  const writes = (): number =>
    [...world.github.api.requests, ...world.github.uploads.requests].filter(({ method }) => method !== 'GET').length;
  const before = writes();
  const again = await release(world.api, intentOf(files));
  expect(again.steps.map(({ kind }) => kind)).toEqual(['keep', 'keep', 'keep']);
  expect(stateOf(world)).toEqual(state);
  expect(writes()).toBe(before);
});

test('publishing is the last write, after everything is there', async () => {
  const world = await startWorld();
  await release(world.api, intentOf(await filesOf(CONTENTS)));
  const writes = world.github.api.requests.filter(({ method }) => method !== 'GET');
  expect(writes.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  const { length } = Object.keys(CONTENTS);
  expect(world.http.metrics.requests).toBeLessThanOrEqual(length + 10);
});

test('stops at a complete draft, which a later run publishes with the text that people wrote meanwhile', async () => {
  const world = await startWorld();
  const files = await filesOf(CONTENTS);
  const staged = await release(world.api, intentOf(files, { publish: false }));
  expect(stateOf(world)).toMatchObject([{ draft: true, assets: [{}, {}, {}] }]);
  await world.api.request({
    method: 'PATCH',
    path: `/releases/${staged.release.id}`,
    body: { body: 'Edited by hand.', name: 'Bom 1.2.3' },
    purpose: 'a test',
    permission: 'contents: write',
  });
  await release(world.api, intentOf(files));
  expect(stateOf(world)).toMatchObject([{ draft: false, body: 'Edited by hand.', name: 'Bom 1.2.3' }]);
  expect(world.github.releases(REPOSITORY)).toHaveLength(1);
});

test('lets GitHub write the notes when there are none', async () => {
  const world = await startWorld();
  world.github.addPullRequest(REPOSITORY, { number: 7, title: 'Add a flag', mergeCommit: world.commit });
  await release(world.api, intentOf(await filesOf(CONTENTS), { notes: undefined }));
  expect(world.github.releases(REPOSITORY)[0]?.body).toContain('Add a flag');
});

test('replaces what differs and removes unfinished uploads', async () => {
  const world = await startWorld();
  const staged = await release(world.api, intentOf(await filesOf({ bom: 'an older build' }), { publish: false }));
  // Uploads that broke in the middle: one of a wanted name, one of another.
  for (const name of ['SHA256SUMS', 'left']) await breakUpload(world, staged.release.id, name);
  expect(stateOf(world)).toMatchObject([{ assets: [{ state: 'starter' }, {}, { state: 'starter' }] }]);

  const intent = intentOf(await filesOf(CONTENTS));
  const { plan } = await assess(world.api, intent);
  expect(plan).toMatchObject({
    kind: 'change',
    leftovers: [{ name: 'left' }],
    steps: [{ replaces: { complete: true } }, { replaces: undefined }, { replaces: { complete: false } }],
  });
  await release(world.api, intent);
  expect(world.github.uploads.requests.filter(({ status }) => status === 422)).toEqual([]);
  expect(stateOf(world)).toMatchObject([
    { draft: false, assets: [{ name: 'SHA256SUMS', state: 'uploaded' }, { name: 'bom', content: 'the program' }, {}] },
  ]);
});

test('a list that lags behind the new draft makes no second one', async () => {
  const world = await startWorld();
  let lists = 0;
  const lagging = withAnswers(world.http, (text, request) => {
    if (!/\/releases\?/.test(request.url)) return text;
    lists += 1;
    return lists === 2 ? '[]' : text;
  });
  await release(apiOf(world.github, world.token, lagging), intentOf(await filesOf(CONTENTS)));
  expect(lists).toBe(2);
  expect(stateOf(world)).toMatchObject([{ draft: false, assets: [{}, {}, {}] }]);
});

test('an upload that GitHub fails is repeated, its rest removed', async () => {
  const world = await startWorld();
  world.github.failUploads(2);
  await release(world.api, intentOf(await filesOf(CONTENTS)));
  expect(stateOf(world)).toMatchObject([{ draft: false, assets: [{}, {}, {}] }]);
});

test('a published release is never changed: what differs is told', async () => {
  const world = await startWorld();
  await release(world.api, intentOf(await filesOf(CONTENTS)));
  const state = stateOf(world);
  const other = await filesOf({ bom: 'rebuilt', SHA256SUMS: CONTENTS.SHA256SUMS, new: 'x' });
  await expect(release(world.api, intentOf(other))).rejects.toMatchObject({
    code: 'RELEASE_DIFFERS',
    message: expect.stringMatching(
      /bom has 11 bytes instead of 7.*new is missing.*bom\.sigstore\.json is there, but nobody knows it/s,
    ) as unknown,
  });
  expect(stateOf(world)).toEqual(state);
});

test('an immutable release is published whole, and a change of it refused with its repair', async () => {
  const world = await startWorld();
  world.github.setImmutableReleases(REPOSITORY, true);
  const done = await release(world.api, intentOf(await filesOf(CONTENTS)));
  expect(done.release.immutable).toBe(true);
  await expect(release(world.api, intentOf(await filesOf({ bom: 'x' })))).rejects.toMatchObject({
    code: 'RELEASE_DIFFERS',
    hint: expect.stringContaining('new version') as unknown,
  });
});

test('a tag that an immutable release burnt is refused with its repair', async () => {
  const world = await startWorld();
  world.github.setImmutableReleases(REPOSITORY, true);
  const files = await filesOf(CONTENTS);
  const done = await release(world.api, intentOf(files));
  await world.api.request({
    method: 'DELETE',
    path: `/releases/${done.release.id}`,
    purpose: 'a test',
    permission: '',
  });
  await expect(release(world.api, intentOf(files))).rejects.toMatchObject({
    code: 'BURNT_TAG',
    hint: expect.stringContaining('new version') as unknown,
  });
});

test('nothing unknown is published', async () => {
  const world = await startWorld();
  await release(world.api, intentOf(await filesOf({ ...CONTENTS, malware: 'x' }), { publish: false }));
  const files = await filesOf(CONTENTS);
  await expect(release(world.api, intentOf(files))).rejects.toMatchObject({
    code: 'UNKNOWN_ASSET',
    message: expect.stringContaining('malware') as unknown,
  });
  expect(stateOf(world)).toMatchObject([{ draft: true }]);
  // A job that only stages leaves what other jobs staged.
  const staged = await release(world.api, intentOf(files, { publish: false }));
  expect(staged.release.draft).toBe(true);
  expect(world.github.releases(REPOSITORY)[0]?.assets).toHaveLength(4);
});

test('an asset that is put into the draft at the last moment stops the publication', async () => {
  const world = await startWorld();
  const files = await filesOf(CONTENTS);
  const intent = intentOf(files);
  const assessment = await assess(world.api, intent);
  let added = false;
  const sneaky = withHook(world.http, async (request) => {
    const uploaded = world.github.releases(REPOSITORY)[0]?.assets.length === files.length;
    if (added || !uploaded || !/\/releases\/\d+\/assets\?/.test(request.url)) return;
    added = true;
    const [draft] = world.github.releases(REPOSITORY);
    const url = `${world.github.uploads.url}/repos/${REPOSITORY}/releases/${draft?.id}/assets?name=extra`;
    const headers = { authorization: `Bearer ${world.token}` };
    await world.http.send({ method: 'POST', url, headers, body: 'x', purpose: 'a test' });
  });
  const api = apiOf(world.github, world.token, sneaky);
  await expect(carryOut(api, intent, assessment, { concurrency: 3 })).rejects.toMatchObject({
    code: 'DRAFT_DIFFERS',
    message: expect.stringContaining('extra is there, but nobody knows it') as unknown,
  });
  expect(added).toBe(true);
  expect(stateOf(world)).toMatchObject([{ draft: true }]);
});

test('the tag must exist and name the commit, until the end', async () => {
  const world = await startWorld();
  const files = await filesOf(CONTENTS);
  await expect(release(world.api, intentOf(files, { tag: parseTag('v9.9.9') }))).rejects.toMatchObject({
    code: 'MISSING_TAG',
  });
  await expect(release(world.api, intentOf(files, { commit: 'f'.repeat(40) }))).rejects.toMatchObject({
    code: 'TAG_MOVED',
  });
  expect(world.github.releases(REPOSITORY)).toEqual([]);

  const intent = intentOf(files);
  const assessment = await assess(world.api, intent);
  world.github.addCommit(REPOSITORY, { message: 'Later' });
  world.github.addTag(REPOSITORY, { name: 'v1.2.3' });
  await expect(carryOut(world.api, intent, assessment, { concurrency: 3 })).rejects.toMatchObject({
    code: 'TAG_MOVED',
  });
  expect(stateOf(world)).toMatchObject([{ draft: true }]);
});

test('an older minor does not become the latest release, a component stays among its own', async () => {
  const world = await startWorld();
  for (const name of ['v1.10.0', 'v2.0.0-rc.1', 'api/v3.0.0']) world.github.addTag(REPOSITORY, { name });
  const publish = async (name: string): Promise<void> => {
    const tag = parseTag(name);
    await release(world.api, intentOf(await filesOf({ file: name }), { tag, prerelease: name.includes('-rc') }));
  };
  for (const name of ['v1.10.0', 'v2.0.0-rc.1', 'v1.2.3', 'api/v3.0.0']) await publish(name);
  const latest = world.github.releases(REPOSITORY).filter((view) => view.latest);
  expect(latest.map(({ tag }) => tag)).toEqual(['v1.10.0']);
  const prereleases = world.github.releases(REPOSITORY).filter((view) => view.prerelease);
  expect(prereleases.map(({ tag }) => tag)).toEqual(['v2.0.0-rc.1']);
});

test('several drafts: the lowest id wins, empty doubles go, filled ones are an error', async () => {
  const world = await startWorld();
  const draft = async (): Promise<number> => {
    const body = { tag_name: 'v1.2.3', draft: true };
    const answer = await world.api.request({
      method: 'POST',
      path: '/releases',
      body,
      purpose: 'a test',
      permission: '',
    });
    return (answer.data as { id: number }).id;
  };
  const [first, second] = [await draft(), await draft()];
  const files = await filesOf(CONTENTS);
  await release(world.api, intentOf(files, { publish: false }));
  expect(world.github.releases(REPOSITORY).map(({ id }) => id)).toEqual([first]);
  expect(second).toBeGreaterThan(first);

  const third = await draft();
  const url = `${world.github.uploads.url}/repos/${REPOSITORY}/releases/${third}/assets?name=bom`;
  await world.http.send({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${world.token}` },
    body: 'x',
    purpose: 'a test',
  });
  await expect(release(world.api, intentOf(files))).rejects.toMatchObject({ code: 'DRAFT_TWICE' });
});

test('two jobs at once end in one release', async () => {
  const world = await startWorld();
  const files = await filesOf(CONTENTS);
  const jobs = [1, 2].map(async () => {
    const http = createHttpClient({ environment: {} });
    return release(apiOf(world.github, world.token, http), intentOf(files, { publish: false }));
  });
  await Promise.allSettled(jobs);
  await release(world.api, intentOf(files));
  expect(stateOf(world)).toMatchObject([{ draft: false, assets: [{}, {}, {}] }]);
});

test('assets without a digest are downloaded and compared', async () => {
  const world = await startWorld();
  const files = await filesOf(CONTENTS);
  await release(world.api, intentOf(files));
  const blind = withAnswers(world.http, (text) => text.replaceAll(/"digest":"sha256:\w+"/g, '"digest":null'));
  const again = await release(apiOf(world.github, world.token, blind), intentOf(files));
  expect(again.steps.every(({ kind }) => kind === 'keep')).toBe(true);
  expect(world.github.storage.requests.length).toBe(3);
  const tampered = await filesOf({ ...CONTENTS, bom: 'THE program' });
  await expect(release(apiOf(world.github, world.token, blind), intentOf(tampered))).rejects.toMatchObject({
    code: 'RELEASE_DIFFERS',
  });
});

test('a name that GitHub changes after all is not left behind', async () => {
  const world = await startWorld();
  const files = await filesOf({ 'a b': 'x' });
  await expect(release(world.api, intentOf(files))).rejects.toMatchObject({ code: 'NAME_CHANGED' });
  expect(stateOf(world)).toMatchObject([{ draft: true, assets: [] }]);
});

test('a token without contents: write is told apart', async () => {
  const world = await startWorld();
  const token = world.github.addToken({ repository: REPOSITORY, permissions: { contents: 'read' } });
  const api = apiOf(world.github, token, world.http);
  await expect(release(api, intentOf(await filesOf(CONTENTS)))).rejects.toMatchObject({
    code: 'NO_PERMISSION',
    hint: expect.stringContaining('permissions: { contents: write }') as unknown,
  });
});

/** Stops the process at one request: `before` it is sent, or `after` GitHub acted on it. */
class Killed extends Error {}

function killing(http: HttpClient, at: number, when: 'before' | 'after'): HttpClient {
  let seen = 0;
  const guard = async <T>(send: () => Promise<T>): Promise<T> => {
    seen += 1;
    if (seen > at || (seen === at && when === 'before')) throw new Killed('killed');
    const answer = await send();
    if (seen >= at) throw new Killed('killed');
    return answer;
  };
  return {
    send: async (request) => guard(async () => http.send(request)),
    stream: async (request) => guard(async () => http.stream(request)),
    metrics: http.metrics,
  };
}

test.each(['before', 'after'] as const)(
  'killed %s any request and run again, it ends in the same state',
  async (when) => {
    const files = await filesOf(CONTENTS);
    const intent = intentOf(files);
    const reference = await startWorld();
    await release(reference.api, intent);
    const expected = stateOf(reference);
    const total = reference.http.metrics.requests;
    expect(total).toBeGreaterThan(8);
    const worlds = Array.from({ length: total }, async (_, index) => {
      const world = await startWorld();
      const doomed = apiOf(world.github, world.token, killing(world.http, index + 1, when));
      await expect(release(doomed, intent)).rejects.toBeInstanceOf(Killed);
      // Other uploads of the killed process may still be on their way.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await release(world.api, intent);
      expect(stateOf(world), `killed ${when} request ${index + 1}`).toEqual(expected);
    });
    await Promise.all(worlds);
  },
);

test.each(['reset', 'lost-answer'] as const)(
  'a %s at any request does not end the run in another state',
  async (kind) => {
    const files = await filesOf(CONTENTS);
    const intent = intentOf(files);
    const reference = await startWorld();
    await release(reference.api, intent);
    const expected = stateOf(reference);
    const services = ['api', 'uploads'] as const;
    const runs = services.flatMap((service) =>
      reference.github[service].requests.map(async (_, skip) => {
        const world = await startWorld();
        world.github[service].faults.arm({ skip, effect: { kind } });
        await release(world.api, intent);
        expect(stateOf(world), `${kind} at ${service} request ${skip + 1}`).toEqual(expected);
      }),
    );
    await Promise.all(runs);
  },
);

/** Announces ten bytes, sends three, and is gone. */
async function breakUpload({ github, token }: TestWorld, releaseId: number, name: string): Promise<void> {
  const url = `${github.uploads.url}/repos/${REPOSITORY}/releases/${releaseId}/assets?name=${name}`;
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'test', 'content-length': '10' };
  const outgoing = request(url, { method: 'POST', headers });
  outgoing.on('error', () => {});
  outgoing.write('abc');
  await expect
    .poll(() => github.releases(REPOSITORY).flatMap(({ assets }) => assets.map((asset) => asset.name)))
    .toContain(name);
  outgoing.destroy();
}

function withHook(http: HttpClient, before: (request: HttpRequest) => Promise<void>): HttpClient {
  return {
    ...http,
    send: async (request) => {
      await before(request);
      return http.send(request);
    },
  };
}

function withAnswers(http: HttpClient, change: (text: string, request: HttpRequest) => string): HttpClient {
  return {
    ...http,
    send: async (request) => {
      const answer = await http.send(request);
      return { ...answer, body: Buffer.from(change(answer.body.toString('utf8'), request)) };
    },
  };
}
