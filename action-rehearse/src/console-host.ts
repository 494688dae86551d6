import { redact } from '@release-actions/shared/errors/describe';
import { execute } from '@release-actions/shared/host/exec';
import type { Host } from '@release-actions/shared/host/host';
import { neutralise } from '@release-actions/shared/host/neutral';

/** The host of a command line: lines go to the terminal, and there is no run of a workflow around it. */
export function createConsoleHost(): Host {
  const print = (text: string): void => void process.stdout.write(`${neutralise(redact(text))}\n`);
  return {
    environment: process.env,
    version: '',
    input: () => '',
    info: print,
    notice: print,
    warning: print,
    error: print,
    group: async (_title, work) => work(),
    output: () => {},
    secret: () => {},
    summary: () => Promise.resolve(),
    exec: execute,
  };
}
