import type { Answer } from '../service/exchange.ts';
import { parameter, type Call } from './call.ts';
import { commitJson, gitCommitJson } from './commit-json.ts';
import { failure, notFound } from './errors.ts';
import { ancestors, commitsBetween, resolveCommit } from './history.ts';
import { pageOf } from './paging.ts';
import { pullRequestJson } from './pull-request-json.ts';
import type { Commit } from './state.ts';
import { reply, type Schemas } from './schema.ts';

/** GET commits/{ref}: by SHA, branch or tag. */
export function getCommit(call: Call): Answer {
  const commit = commitNamed(call, parameter(call, 'ref'));
  return reply('repos/get-commit', 200, commitJson(call.world.hosts(), call.repository, commit));
}

/** GET git/commits/{sha}. */
export function getGitCommit(call: Call): Answer {
  const commit = call.repository.commits.get(parameter(call, 'sha'));
  if (commit === undefined) throw notFound();
  return reply('git/get-commit', 200, gitCommitJson(call.world.hosts(), call.repository, commit));
}

/** GET commits/{sha}/pulls: the pull request that was merged as this commit. */
export function listPullRequests(call: Call): Answer {
  const { sha } = commitNamed(call, parameter(call, 'sha'));
  const merged = [...call.repository.pullRequests.values()].filter(({ mergeCommit }) => mergeCommit === sha);
  const { items, headers } = pageOf(call, merged);
  const body = items.map((pull) => pullRequestJson(call.world.hosts(), call.repository, pull));
  return reply('repos/list-pull-requests-associated-with-commit', 200, body, headers);
}

/** GET compare/{base}...{head}: the commits between them; the files' differences are left out. */
export function compare(call: Call): Answer {
  const [baseName, headName] = parameter(call, 'range').split('...');
  if (baseName === undefined || headName === undefined) throw notFound();
  const { world, repository } = call;
  const [base, head] = [resolveCommit(repository, baseName), resolveCommit(repository, headName)];
  if (base === undefined || head === undefined) throw notFound();
  const ahead = commitsBetween(repository, base, head);
  const behind = commitsBetween(repository, head, base);
  const behindOf = new Set(ancestors(repository, base).map(({ sha }) => sha));
  const mergeBase = ancestors(repository, head).find(({ sha }) => behindOf.has(sha));
  if (mergeBase === undefined) throw failure(404, `No common ancestor between ${baseName} and ${headName}.`);
  const hosts = world.hosts();
  // Without paging parameters GitHub gives up to 250 commits at once.
  const paged = call.query.has('page') || call.query.has('per_page');
  const { items, headers } = paged ? pageOf(call, ahead) : { items: ahead.slice(0, 250), headers: {} };
  const range = `${baseName}...${headName}`;
  const url = `${hosts.web}/${repository.fullName}/compare/${range}`;
  const body: Schemas['commit-comparison'] = {
    url: `${hosts.api}/repos/${repository.fullName}/compare/${range}`,
    html_url: url,
    permalink_url: `${hosts.web}/${repository.fullName}/compare/${base.sha}...${head.sha}`,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    base_commit: commitJson(hosts, repository, base),
    merge_base_commit: commitJson(hosts, repository, mergeBase),
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: items.map((commit) => commitJson(hosts, repository, commit)),
  };
  return reply('repos/compare-commits', 200, body, headers);
}

function statusOf(ahead: number, behind: number): 'ahead' | 'behind' | 'diverged' | 'identical' {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}

function commitNamed(call: Call, name: string): Commit {
  const commit = resolveCommit(call.repository, name);
  if (commit !== undefined) return commit;
  throw failure(422, `No commit found for SHA: ${name}`);
}
