import { join } from 'node:path';
import { start } from '@release-actions/shared/host/start';

// Two folders above the bundle, and above the sources.
const root = join(import.meta.dirname, '../..');

// The runner sets a variable for each input of a step; `npm run rehearse` is none, also when it runs in a job.
if (process.env['INPUT_ARTIFACTS'] === undefined) {
  const { command } = await import('./command.ts');
  await command(process.argv.slice(2), root);
} else {
  await start('rehearse', async (host) => (await import('./run.ts')).run(host, root));
}
