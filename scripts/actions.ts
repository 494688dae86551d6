import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's root, wherever a script is started. */
export const ROOT = dirname(import.meta.dirname);

/** Names of the actions: the folders `action-NAME`. */
export function actionNames(root: string): string[] {
  return globSync('action-*/action.yml', { cwd: root })
    .map((path) => dirname(path).slice('action-'.length))
    .sort();
}

export function actionFolder(root: string, name: string): string {
  return join(root, `action-${name}`);
}
