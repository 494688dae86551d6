import { start } from '@release-actions/shared/host/start';
import { run } from './run.ts';

await start('sbom', run);
