import { glob, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import { roleOf } from '../policy/role.ts';
import type { EvidenceFile } from './bundle-source.ts';

/**
 * The files of evidence that lines of an input name: a file of any name, a folder with `*.sigstore.json` and
 * `*.intoto.jsonl`, or a glob. Relative to `root`. Throws EVIDENCE_MISSING for a line that finds nothing.
 */
export async function givenEvidence(lines: readonly string[], root: string): Promise<EvidenceFile[]> {
  const found: EvidenceFile[] = [];
  for (const line of lines) {
    const paths = await pathsOf(line, root);
    if (paths.length === 0) throw missing(line, root);
    found.push(...paths.map((path) => ({ path, name: basename(path) })));
  }
  return found;
}

async function pathsOf(line: string, root: string): Promise<string[]> {
  const path = resolve(root, line);
  switch (await kindOf(path)) {
    case 'file':
      return [path];
    case 'folder':
      return (await readdir(path))
        .filter((name) => roleOf(name) === 'evidence')
        .sort()
        .map((name) => join(path, name));
    case 'nothing':
      return matching(line, root);
  }
}

async function matching(pattern: string, root: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const match of glob(pattern, { cwd: root })) {
    const path = resolve(root, match);
    // What is there and no folder is evidence, even if it cannot be read: that must be told.
    if ((await kindOf(path)) !== 'folder') paths.push(path);
  }
  return paths.sort();
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  return stat(path).then(
    (status) => (status.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}

function missing(line: string, root: string): ActionError {
  return new ActionError('EVIDENCE_MISSING', `Input "evidence": "${line}" finds no evidence in ${root}.`, {
    hint: 'Check the path. A folder must hold files named *.sigstore.json or *.intoto.jsonl.',
  });
}
