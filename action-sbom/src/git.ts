import { codeOf } from '@release-actions/shared/errors/describe';
import type { Host } from '@release-actions/shared/host/host';
import type { Git } from '@release-actions/shared/sbom/catalog/git';

/** Git as the inventory asks it. That it is missing, or refuses the folder, is no error: the folder is walked then. */
export function gitOf({ exec }: Pick<Host, 'exec'>): Git {
  return async (args, cwd) => {
    try {
      const { exitCode, stdout } = await exec('git', args, { cwd });
      return exitCode === 0 ? stdout : undefined;
    } catch (error) {
      if (codeOf(error) === 'PROGRAM_MISSING') return undefined;
      throw error;
    }
  };
}
