import type { Host } from '@release-actions/shared/host/host';
import { collect } from './collect.ts';
import { readInputs } from './inputs.ts';
import { prepare } from './prepare.ts';
import { publish } from './publish.ts';

/** The release set in three steps, each in a job of its own: its files, its metadata, its publication. */
export async function run(host: Host): Promise<void> {
  const inputs = readInputs((name) => host.input(name), host.environment);
  switch (inputs.mode) {
    case 'collect':
      return collect(host, inputs);
    case 'prepare':
      return prepare(host, inputs);
    case 'publish':
      return publish(host, inputs);
  }
}
