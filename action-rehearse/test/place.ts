import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeSourceAction } from '@release-actions/sandbox/runner/source-action';

const ROOT = resolve(import.meta.dirname, '../..');
const ACTIONS = ['publish', 'sbom', 'provenance', 'sign', 'verify'] as const;

/** A folder that is gone when the test ends. */
export async function newFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rehearse-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A root whose actions run from their sources: the bundles are built later. */
export async function sourceRoot(): Promise<string> {
  const root = await newFolder();
  for (const name of ACTIONS) await writeSourceAction(join(ROOT, `action-${name}`), join(root, `action-${name}`));
  return root;
}

/** A tiny project that is no git checkout. */
export async function tinyProject(): Promise<string> {
  return newFolder({
    'go.mod': 'module example.com/tiny\n\ngo 1.26\n',
    'dist/tiny': '#!/bin/sh\necho tiny\n',
    'dist/manifest.yaml': 'kind: List\n',
    'other/tiny': 'another file of the same name\n',
  });
}
