import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badInput } from '@release-actions/shared/host/inputs';

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
