import { link, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badInput } from '@release-actions/shared/host/inputs';
import { DOWNLOADED } from './download.ts';
import { RELEASE } from './release-steps.ts';

/** Tells the folder of an earlier rehearsal from any other. */
const MARK = '.rehearsal';

/**
 * The folder for everything that is made: `keep`, emptied of an earlier rehearsal, or a new temporary one. Throws
 * BAD_INPUT when `keep` holds something else, which would be deleted or counted as part of the release.
 */
export async function workFolder(keep: string | undefined): Promise<string> {
  if (keep === undefined) return realpath(await mkdtemp(join(tmpdir(), 'rehearsal-')));
  await mkdir(keep, { recursive: true });
  const folder = await realpath(keep);
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARK)) {
    throw badInput('keep', `"keep" names ${folder}, which is neither empty nor the folder of an earlier rehearsal.`);
  }
  for (const name of names) await rm(join(folder, name), { recursive: true });
  await writeFile(join(folder, MARK), '');
  return folder;
}

/** Removes what only the steps needed. Downloads that are what was made become links to it: a release may be large. */
export async function tidy(folder: string): Promise<void> {
  for (const name of ['attacks', 'temp']) await rm(join(folder, name), { recursive: true, force: true });
  for (const name of await readdir(join(folder, DOWNLOADED)).catch(() => [])) {
    const [made, downloaded] = [join(folder, RELEASE, name), join(folder, DOWNLOADED, name)];
    const bytes = await readFile(made).catch(() => undefined);
    if (bytes === undefined || !bytes.equals(await readFile(downloaded))) continue;
    await rm(downloaded);
    await link(made, downloaded);
  }
}
