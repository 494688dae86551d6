import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's root, wherever a script is started. */
export const ROOT = dirname(import.meta.dirname);

/** Names of the actions: the folders `action-NAME`. */
export function actionNames(): string[] {
  return globSync('action-*/action.yml', { cwd: ROOT })
    .map((path) => dirname(path).slice('action-'.length))
    .sort();
}

export function actionFolder(name: string): string {
  return join(ROOT, `action-${name}`);
}
