import { jsonOf, type HttpAnswer } from '../http/message.ts';
import { asRecord, IMAGE_INDEX, readDescriptor, type Descriptor } from './descriptor.ts';
import { readFallbackTag } from './fallback-tag.ts';
import { MANIFEST_LIMIT_BYTES } from './manifests.ts';
import { nextPage, PAGE_LIMIT, tooMany } from './paging.ts';
import type { Digest } from './reference.ts';
import { refusal } from './refusal.ts';
import { locationOf, type Repository } from './registry.ts';

type ReferrersOptions = {
  /** Only those of this artifact type; asked of the registry, and filtered here where it does not filter. */
  readonly artifactType?: string;
  /** Default 1000. More is an error (REGISTRY_LIST_TOO_LONG): a part must never pass for the whole. */
  readonly limit?: number;
};

const LIMIT = 1000;
const REDIRECTS = 3;
// The specification says 404; older registries do not know the path and say one of these.
const NO_API = new Set([400, 404, 405, 406, 501]);

/**
 * What refers to `subject` by its descriptor's word, from the referrers API, else from the fallback tag. An empty list
 * means that there is nothing; whatever keeps us from knowing (401, 403, 429, 5xx) throws REGISTRY_….
 */
export async function listReferrers(
  repository: Repository,
  subject: Digest,
  options: ReferrersOptions = {},
): Promise<readonly Descriptor[]> {
  const limit = options.limit ?? LIMIT;
  const listed =
    (await listThroughApi(repository, subject, { ...options, limit })) ?? (await readFallbackTag(repository, subject));
  if (listed.length > limit) throw tooMany(purposeOf(repository, subject), limit);
  const { artifactType } = options;
  return artifactType === undefined ? listed : listed.filter((one) => one.artifactType === artifactType);
}

/** Whether the registry answers the referrers API. Asked once a run and registry, with any subject. */
export async function hasReferrersApi(repository: Repository, subject: Digest): Promise<boolean> {
  const { registryLearned } = repository;
  const probe = async (): Promise<boolean> => {
    const answer = await ask(repository, `referrers/${subject}`, subject);
    if (isAbsent(answer)) return false;
    if (answer.status !== 200) throw refusal(answer, purposeOf(repository, subject));
    return true;
  };
  registryLearned.referrersApi ??= probe();
  try {
    return await registryLearned.referrersApi;
  } catch (error) {
    registryLearned.referrersApi = undefined;
    throw error;
  }
}

/** Undefined if the registry has no referrers API (distribution-spec 1.1, "Listing Referrers"). */
async function listThroughApi(
  repository: Repository,
  subject: Digest,
  options: ReferrersOptions & { readonly limit: number },
): Promise<readonly Descriptor[] | undefined> {
  const purpose = purposeOf(repository, subject);
  const { artifactType } = options;
  const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
  let answer = await ask(repository, `referrers/${subject}${query}`, subject);
  if (isAbsent(answer)) return undefined;
  const found: Descriptor[] = [];
  for (let pages = 1; ; pages += 1) {
    if (answer.status !== 200) throw refusal(answer, purpose);
    const manifests = asRecord(jsonOf(answer, purpose))?.['manifests'];
    if (!Array.isArray(manifests)) throw refusal(answer, purpose);
    found.push(...manifests.map(readDescriptor).filter((one) => one !== undefined));
    if (found.length > options.limit || pages > PAGE_LIMIT) throw tooMany(purpose, options.limit);
    const next = nextPage(answer, purpose);
    if (next === undefined) return found;
    answer = await ask(repository, next, subject);
  }
}

/** Redirects are followed only to another referrers API: ghcr.io, which has none, sends to a page of github.com. */
async function ask(repository: Repository, to: string | URL, subject: Digest): Promise<HttpAnswer> {
  const purpose = purposeOf(repository, subject);
  let next = to;
  for (let followed = 0; ; followed += 1) {
    const answer = await repository.send({
      method: 'GET',
      to: next,
      headers: { accept: IMAGE_INDEX },
      purpose,
      redirects: 0,
      maxBytes: MANIFEST_LIMIT_BYTES,
    });
    const location = isRedirect(answer) ? locationOf(answer, purpose) : undefined;
    const leadsOn = location !== undefined && decodeURIComponent(location.pathname).endsWith(`/referrers/${subject}`);
    if (!leadsOn || followed === REDIRECTS) return answer;
    next = location;
  }
}

function isAbsent(answer: HttpAnswer): boolean {
  if (answer.status !== 200) return NO_API.has(answer.status) || isRedirect(answer);
  // A page for people, or of a proxy, under a path that the registry does not know.
  return !/^application\/(?:vnd\.oci\.image\.index\.v1\+json|json)\b/i.test(answer.headers['content-type'] ?? '');
}

function isRedirect(answer: HttpAnswer): boolean {
  return answer.status >= 300 && answer.status < 400;
}

function purposeOf(repository: Repository, subject: Digest): string {
  return `the referrers of ${repository.name}@${subject}`;
}
