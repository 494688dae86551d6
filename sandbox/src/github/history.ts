import type { Commit, GitRef, Repository } from './state.ts';

/** The commit that a SHA, branch, tag or ref names; an annotated tag is followed. */
export function resolveCommit(repository: Repository, name: string): Commit | undefined {
  const bySha = repository.commits.get(name);
  if (bySha !== undefined) return bySha;
  for (const prefix of ['refs/heads/', 'refs/tags/', 'refs/', '']) {
    const ref = repository.refs.get(prefix + name);
    if (ref !== undefined) return commitOf(repository, ref);
  }
  return undefined;
}

export function commitOf(repository: Repository, ref: GitRef): Commit | undefined {
  const sha = ref.type === 'commit' ? ref.sha : repository.tagObjects.get(ref.sha)?.target;
  return sha === undefined ? undefined : repository.commits.get(sha);
}

/** `from` and all that it descends from, nearest first. */
export function ancestors(repository: Repository, from: Commit): readonly Commit[] {
  const seen = new Set<string>();
  const queue = [from];
  const found: Commit[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next.sha)) continue;
    seen.add(next.sha);
    found.push(next);
    for (const parent of next.parents) {
      const commit = repository.commits.get(parent);
      if (commit !== undefined) queue.push(commit);
    }
  }
  return found;
}

/** Commits that `head` has and `base` has not, oldest first. */
export function commitsBetween(repository: Repository, base: Commit | undefined, head: Commit): readonly Commit[] {
  const known = new Set(base === undefined ? [] : ancestors(repository, base).map(({ sha }) => sha));
  return [...ancestors(repository, head)].reverse().filter(({ sha }) => !known.has(sha));
}
