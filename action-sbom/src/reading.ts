import type { Host } from '@release-actions/shared/host/host';

const QUIET_MS = 3_000;
const MIB = 1024 * 1024;

/** Counts what is read of the source: a line in the log every few seconds, within one large file too. */
export function createReading({ info }: Pick<Host, 'info'>): (bytes: number) => void {
  let read = 0;
  let told = Date.now();
  return (bytes) => {
    read += bytes;
    if (Date.now() - told < QUIET_MS) return;
    told = Date.now();
    info(`Read ${Math.floor(read / MIB)} MiB of the source`);
  };
}
