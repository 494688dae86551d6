import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The workspaces' exports point at their sources under this condition, so nothing needs to be built. */
const LAUNCHER = `import { enableCompileCache, registerHooks } from 'node:module';
// Types are stripped and modules compiled once for all processes.
enableCompileCache();
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: ['source', ...context.conditions] }),
});
`;

/**
 * Makes of `folder` an action that runs the sources of the one in `action`, with its action.yml: for tests, which must
 * not depend on a bundle that is built later.
 */
export async function writeSourceAction(action: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const metadata = await readFile(join(action, 'action.yml'), 'utf8');
  const entry = pathToFileURL(resolve(action, 'src/index.ts')).href;
  await writeFile(join(folder, 'action.yml'), metadata.replace('dist/index.js', 'launch.mjs'));
  await writeFile(join(folder, 'launch.mjs'), `${LAUNCHER}await import(${JSON.stringify(entry)});\n`);
}
