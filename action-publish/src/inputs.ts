import { resolve } from 'node:path';
import type { Environment } from '@release-actions/shared/host/host';
import {
  badInput,
  flag,
  integer,
  lines,
  oneOf,
  optional,
  required,
  type Get,
} from '@release-actions/shared/host/inputs';
import { surroundings } from '@release-actions/shared/host/workspace';
import { parseReference, type ImageReference } from '@release-actions/shared/oci/reference';
import type { DescribedImage } from '@release-actions/shared/release/metadata';
import { isPrerelease, tagFrom, type ReleaseTag } from '@release-actions/shared/release/tag';
import { parseFilePatterns, type FilePatterns } from '@release-actions/shared/subject/file-pattern';
import { verificationFrom, type Verification } from './verification.ts';

type FileInputs = {
  readonly files: FilePatterns;
  /** Absolute; patterns and paths are relative to it. */
  readonly workspace: string;
};

export type CollectInputs = FileInputs & {
  readonly mode: 'collect';
  /** Absolute folder for the copies. */
  readonly output: string;
};

type TagInputs = FileInputs & {
  /** `owner/name` */
  readonly repository: string;
  readonly tag: ReleaseTag;
};

export type PrepareInputs = TagInputs & {
  readonly mode: 'prepare';
  readonly commit: string;
  readonly images: readonly DescribedImage[];
  /** Absolute folder for what is made. */
  readonly output: string;
};

export type PublishInputs = TagInputs & {
  readonly mode: 'publish';
  readonly commit: string | undefined;
  readonly evidence: FilePatterns;
  readonly images: readonly ImageReference[];
  readonly title: string;
  readonly body: string | undefined;
  readonly bodyFile: string | undefined;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly makeLatest: 'auto' | 'true' | 'false' | 'legacy';
  readonly verify: Verification;
  readonly token: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** A folder that goes away with the job. */
  readonly temporary: string;
  readonly concurrency: number;
  readonly dryRun: boolean;
};

export type Inputs = CollectInputs | PrepareInputs | PublishInputs;

/** All inputs, checked before anything is read or sent. Throws BAD_INPUT, NO_TAG, BAD_TAG. */
export function readInputs(get: Get, environment: Environment): Inputs {
  const mode = oneOf(get, 'mode', ['collect', 'prepare', 'publish'], 'publish');
  const { workspace } = surroundings(environment);
  required(get, 'files');
  const files = { files: parseFilePatterns(lines(get, 'files'), 'files'), workspace };
  if (mode === 'collect') return { ...files, mode, output: resolve(workspace, required(get, 'output')) };
  const tag = tagFrom(optional(get, 'tag'), environment['GITHUB_REF']);
  const tagged = { ...files, repository: repositoryFrom(get, environment), tag };
  return mode === 'prepare' ? prepareInputs(get, environment, tagged) : publishInputs(get, environment, tagged);
}

function prepareInputs(get: Get, environment: Environment, inputs: TagInputs): PrepareInputs {
  const commit = commitFrom(get, environment, inputs.tag);
  if (commit === undefined) {
    throw badInput(
      'commit',
      `It is not known which commit ${inputs.tag.name} names: the run is on ${environment['GITHUB_REF'] ?? 'no ref'}.`,
      'Run on a push of the tag, or set "commit".',
    );
  }
  const output = resolve(inputs.workspace, optional(get, 'output') ?? 'release-metadata');
  return { ...inputs, mode: 'prepare', commit, images: lines(get, 'images').map(pinnedImage), output };
}

function publishInputs(get: Get, environment: Environment, inputs: TagInputs): PublishInputs {
  const [body, bodyFile] = [optional(get, 'body'), optional(get, 'body-file')];
  if (body !== undefined && bodyFile !== undefined) throw badInput('body', 'Give "body" or "body-file", not both.');
  const { workspace, apiUrl, serverUrl, temporary } = surroundings(environment);
  const commit = commitFrom(get, environment, inputs.tag);
  const evidence = parseFilePatterns(lines(get, 'evidence'), 'evidence');
  const images = lines(get, 'images').map((image) => parseReference(image));
  const verify = verificationFrom(get, environment, { ...inputs, commit, workspace, images });
  if (verify.kind === 'required' && evidence.wanted.length === 0) {
    throw badInput(
      'evidence',
      'There is no evidence, so nothing can be verified.',
      'List signatures and provenance in "evidence" (what the sign and provenance actions made), or write "verify: off" and publish unverified.',
    );
  }
  return {
    ...inputs,
    mode: 'publish',
    commit,
    evidence,
    images,
    title: optional(get, 'name') ?? inputs.tag.name,
    body,
    bodyFile,
    draft: flag(get, 'draft', false),
    prerelease: prereleaseFrom(get, inputs.tag),
    makeLatest: oneOf(get, 'make-latest', ['auto', 'true', 'false', 'legacy'], 'auto'),
    verify,
    token: required(get, 'github-token'),
    apiUrl,
    serverUrl,
    temporary,
    concurrency: integer(get, 'concurrency', { least: 1, most: 16, fallback: 4 }),
    dryRun: flag(get, 'dry-run', false),
  };
}

function repositoryFrom(get: Get, environment: Environment): string {
  const repository = optional(get, 'repository') ?? environment['GITHUB_REPOSITORY'];
  if (repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository)) return repository;
  throw badInput('repository', `Input "repository" must be owner/name, not "${repository ?? ''}".`);
}

/** The runner's commit is the tag's only when the run is on that tag. */
function commitFrom(get: Get, environment: Environment, tag: ReleaseTag): string | undefined {
  const given = optional(get, 'commit')?.toLowerCase();
  if (given !== undefined && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(given)) {
    throw badInput('commit', `Input "commit" must be a whole commit digest of 40 or 64 hex digits, not "${given}".`);
  }
  return given ?? (environment['GITHUB_REF'] === `refs/tags/${tag.name}` ? environment['GITHUB_SHA'] : undefined);
}

function prereleaseFrom(get: Get, tag: ReleaseTag): boolean {
  const value = oneOf(get, 'prerelease', ['auto', 'true', 'false'], 'auto');
  return value === 'auto' ? isPrerelease(tag) : value === 'true';
}

function pinnedImage(line: string): DescribedImage {
  const { registry, repository, digest } = parseReference(line);
  if (digest !== undefined) return { name: `${registry}/${repository}`, digest };
  throw badInput(
    'images',
    `Input "images" has a line without a digest: "${line}".`,
    'Write registry/name@sha256:…; "mode: prepare" uses no network, so it cannot resolve a tag.',
  );
}
