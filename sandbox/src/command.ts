import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runIdentity } from './identity/run-identity.ts';
import { runnerEnvironment } from './identity/runner-environment.ts';
import { startSandbox } from './sandbox.ts';

/** `npm run sandbox`: starts the world, prints the variables by which an action finds its way there, and stays up. */
const { values } = parseArgs({
  options: {
    repository: { type: 'string', default: 'kubernetes-sigs/example' },
    tag: { type: 'string', default: 'v1.0.0' },
  },
});
const started = performance.now();
const sandbox = await startSandbox();
const identity = runIdentity({ repository: values.repository, ref: `refs/tags/${values.tag}` });
sandbox.github.addRepository({
  fullName: values.repository,
  id: Number(identity.repositoryId),
  ownerId: Number(identity.ownerId),
});
const commit = sandbox.github.addCommit(values.repository, { sha: identity.sha, message: 'Release' });
sandbox.github.addTag(values.repository, { name: values.tag, commit: commit.sha });
const token = sandbox.github.addToken({
  repository: values.repository,
  permissions: { contents: 'write', attestations: 'write' },
});

const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
const write = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const variables = {
  ...runnerEnvironment(identity),
  ...sandbox.sigstore.registerRun(identity),
  GITHUB_API_URL: sandbox.github.apiUrl,
  'INPUT_GITHUB-TOKEN': token,
  INPUT_SIGSTORE: 'custom',
  'INPUT_TRUSTED-ROOT': await write('trusted_root.json', JSON.stringify(sandbox.sigstore.trustedRoot)),
  'INPUT_SIGNING-CONFIG': await write('signing_config.json', JSON.stringify(sandbox.sigstore.signingConfig())),
  'INPUT_CERTIFICATE-OIDC-ISSUER': sandbox.sigstore.oidc.issuer,
};
const services = {
  'token service': sandbox.sigstore.oidc.service.url,
  Fulcio: sandbox.sigstore.fulcio.service.url,
  'Rekor v1': sandbox.sigstore.rekor.service.url,
  'Rekor v2': sandbox.sigstore.rekorV2.service.url,
  'timestamp authority': sandbox.sigstore.tsa.url,
  'TUF repository': sandbox.sigstore.tuf.service.url,
  'TUF root': await write('root.json', await sandbox.sigstore.tuf.rootJson()),
  registry: sandbox.registry.url,
  'GitHub API': sandbox.github.apiUrl,
};
const lines = [
  `# The sandbox is up (${Math.round(performance.now() - started)} ms). Stop it with Ctrl-C.`,
  ...Object.entries(services).map(([name, where]) => `# ${name.padEnd(20)} ${where}`),
  '#',
  '# Environment of a step, as "env NAME=value …" takes it (a shell cannot export names with a dash). Set besides',
  '# GITHUB_WORKSPACE and RUNNER_TEMP to folders, GITHUB_OUTPUT and GITHUB_STEP_SUMMARY to empty files:',
  ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
];
process.stdout.write(`${lines.join('\n')}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(async () => rm(folder, { recursive: true }));
  });
}
