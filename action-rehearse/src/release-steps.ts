import { join } from 'node:path';
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
const EVERYTHING = `${RELEASE}/*`;
const WITHOUT_EVIDENCE = [EVERYTHING, ...EVIDENCE.map((glob) => `!${glob}`)].join('\n');

/** The first step, which has the project as its workspace: paths are as the project writes them. */
export function collectStep(artifacts: readonly string[], workspace: string): ReleaseStep {
  return {
    title: 'Collect the release files',
    action: 'publish',
    job: 'build',
    inputs: { mode: 'collect', files: artifacts.join('\n'), output: join(workspace, RELEASE) },
  };
}

/** The steps of secure-release.yml after {@link collectStep}. `images`: references with digests. */
export function releaseSteps(world: World, images: readonly string[]): ReleaseStep[] {
  return [...describingSteps(world, images), ...attestingSteps(world, images), publication(world, images)];
}

function describingSteps({ project }: World, images: readonly string[]): ReleaseStep[] {
  return [
    {
      title: 'Describe them: SBOM',
      action: 'sbom',
      job: 'sbom',
      inputs: { source: project.folder, files: EVERYTHING, output: RELEASE },
    },
    {
      title: 'Metadata and checksums',
      action: 'publish',
      job: 'sbom',
      inputs: { mode: 'prepare', files: EVERYTHING, ...imagesInput(images), output: RELEASE },
    },
  ];
}

function attestingSteps(world: World, images: readonly string[]): ReleaseStep[] {
  const { project, tag, commit } = world;
  const signing = { ...trustInputs(world), 'signing-config': world.signingConfig, tag };
  const provenance = `${RELEASE}/provenance.intoto.jsonl`;
  const verifying = {
    ...trustInputs(world),
    ...signer(world),
    'source-repository': project.repository,
    'source-ref': `refs/tags/${tag}`,
    'source-digest': commit,
    strict: 'true',
  };
  return [
    {
      title: 'Provenance',
      action: 'provenance',
      job: 'attest',
      inputs: { ...signing, files: EVERYTHING, ...imagesInput(images), output: provenance },
    },
    {
      title: 'Signatures',
      action: 'sign',
      job: 'attest',
      inputs: { ...signing, files: [EVERYTHING, `!${provenance}`].join('\n'), ...imagesInput(images) },
    },
    {
      title: 'Verdict',
      action: 'verify',
      job: 'attest',
      inputs: {
        ...verifying,
        files: WITHOUT_EVIDENCE,
        evidence: EVIDENCE.join('\n'),
        require: 'signature, provenance, sbom',
      },
    },
    // Images bring no SBOM of their own yet, so they are judged apart from the files.
    ...(images.length === 0 ? [] : [imageVerdict({ ...verifying, ...imagesInput(images) })]),
  ];
}

function imageVerdict(inputs: Readonly<Record<string, string>>): ReleaseStep {
  const title = 'Verdict on images';
  return { title, action: 'verify', job: 'attest', inputs: { ...inputs, require: 'signature, provenance' } };
}

function publication(world: World, images: readonly string[]): ReleaseStep {
  return {
    title: 'Publication',
    action: 'publish',
    job: 'publish',
    inputs: {
      ...trustInputs(world),
      ...signer(world),
      'source-repository': world.project.repository,
      mode: 'publish',
      files: WITHOUT_EVIDENCE,
      ...imagesInput(images),
      evidence: EVIDENCE.join('\n'),
      draft: 'false',
    },
  };
}

/** Who must have signed what, said in full: what a user of the release knows. */
export function expectedIdentity(world: World): Record<string, string> {
  return {
    'certificate-oidc-issuer': world.sandbox.sigstore.oidc.issuer,
    'signer-workflow': world.signer.ref,
    'source-repository': world.project.repository,
    'source-ref': `refs/tags/${world.tag}`,
    'source-digest': world.commit,
  };
}

function signer(world: World): Record<string, string> {
  return {
    'certificate-oidc-issuer': world.sandbox.sigstore.oidc.issuer,
    'signer-workflow': world.signer.ref,
    'signer-digest': world.signer.sha,
  };
}

function imagesInput(images: readonly string[]): { readonly images?: string } {
  return images.length === 0 ? {} : { images: images.join('\n') };
}

export function trustInputs(world: World): Record<string, string> {
  return { sigstore: 'custom', 'trusted-root': world.trustedRoot };
}
