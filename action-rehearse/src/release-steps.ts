import type { World } from './world.ts';

/** The jobs of secure-release.yml: what a step may do depends on where it stands. */
export type JobName = 'build' | 'sbom' | 'attest' | 'publish' | 'reader';

export type ReleaseStep = {
  readonly title: string;
  /** Folder `action-NAME`. */
  readonly action: string;
  readonly job: JobName;
  readonly inputs: Readonly<Record<string, string>>;
};

/** The folder in which the release set grows, below the workspace. */
export const RELEASE = 'release';

const EVIDENCE = [`${RELEASE}/*.sigstore.json`, `${RELEASE}/*.intoto.jsonl`];
const WITHOUT_EVIDENCE = [`${RELEASE}/*`, ...EVIDENCE.map((glob) => `!${glob}`)];

/** The steps of secure-release.yml, in its order. `images`: references in the rehearsal's registry. */
export function releaseSteps(world: World, artifacts: readonly string[], images: readonly string[]): ReleaseStep[] {
  const { project, tag } = world;
  const trust = trustInputs(world);
  const signing = { ...trust, 'signing-config': world.signingConfig, tag };
  const identity = { ...trust, ...expectedIdentity(world) };
  return [
    {
      title: 'Collect the release files',
      action: 'publish',
      job: 'build',
      inputs: { mode: 'collect', files: artifacts.join('\n'), output: RELEASE },
    },
    {
      title: 'Describe them: SBOM',
      action: 'sbom',
      job: 'sbom',
      inputs: { source: project.folder, files: WITHOUT_EVIDENCE.join('\n'), output: RELEASE, tag },
    },
    {
      title: 'Metadata and checksums',
      action: 'publish',
      job: 'sbom',
      inputs: { mode: 'prepare', files: WITHOUT_EVIDENCE.join('\n'), output: RELEASE, tag },
    },
    {
      title: 'Provenance',
      action: 'provenance',
      job: 'attest',
      inputs: {
        ...signing,
        files: WITHOUT_EVIDENCE.join('\n'),
        images: images.join('\n'),
        output: `${RELEASE}/provenance.intoto.jsonl`,
      },
    },
    {
      title: 'Signatures',
      action: 'sign',
      job: 'attest',
      inputs: { ...signing, files: WITHOUT_EVIDENCE.join('\n'), images: images.join('\n') },
    },
    {
      title: 'Verdict',
      action: 'verify',
      job: 'attest',
      inputs: {
        ...identity,
        files: WITHOUT_EVIDENCE.join('\n'),
        images: images.join('\n'),
        evidence: EVIDENCE.join('\n'),
        require: 'signature, provenance',
        strict: 'true',
      },
    },
    {
      title: 'Publication',
      action: 'publish',
      job: 'publish',
      inputs: {
        ...identity,
        mode: 'publish',
        files: WITHOUT_EVIDENCE.join('\n'),
        images: images.join('\n'),
        evidence: EVIDENCE.join('\n'),
        tag,
      },
    },
  ];
}

/** Who must have signed, said in full: what a user of the release knows. */
export function expectedIdentity(world: World): Record<string, string> {
  return {
    'certificate-oidc-issuer': world.sandbox.sigstore.oidc.issuer,
    'signer-workflow': world.signer,
    'source-repository': world.project.repository,
    'source-ref': `refs/tags/${world.tag}`,
    'source-digest': world.commit,
  };
}

export function trustInputs(world: World): Record<string, string> {
  return { sigstore: 'custom', 'trusted-root': world.trustedRoot };
}
