import { jsonOf } from '../http/message.ts';
import { asRecord } from './descriptor.ts';
import { nextPage, PAGE_LIMIT, tooMany } from './paging.ts';
import { refusal } from './refusal.ts';
import type { Repository } from './registry.ts';

const TAG_LIMIT = 20_000;

/** All tags of a repository; none if there is no such repository. Throws REGISTRY_…. */
export async function listTags(repository: Repository): Promise<readonly string[]> {
  const purpose = `the tags of ${repository.name}`;
  const tags: string[] = [];
  let page: string | URL | undefined = 'tags/list';
  for (let pages = 0; page !== undefined; pages += 1) {
    if (pages === PAGE_LIMIT) throw tooMany(purpose, TAG_LIMIT);
    const answer = await repository.send({ method: 'GET', to: page, purpose });
    if (answer.status === 404) return tags;
    if (answer.status !== 200) throw refusal(answer, purpose);
    const listed = asRecord(jsonOf(answer, purpose))?.['tags'];
    // Registries answer null for a repository without tags.
    if (Array.isArray(listed)) tags.push(...listed.filter((tag): tag is string => typeof tag === 'string'));
    if (tags.length > TAG_LIMIT) throw tooMany(purpose, TAG_LIMIT);
    page = nextPage(answer, purpose);
  }
  return tags;
}
