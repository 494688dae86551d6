import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peerFolder, type PythonPeer, type Prospect } from './peer.ts';
import { runProgram } from './program.ts';

const INSTALL_TIMEOUT_MS = 10 * 60 * 1000;
const PYTHON = 'python3';
// Within an environment. It finds its packages also after the environment was moved; pip's own scripts do not.
const PROGRAM = join('bin', 'python');

/** How pip installs what `interop/NAME/requirements.txt` locks. */
export async function pythonRecipe(peer: PythonPeer): Promise<Prospect> {
  const python = await askPython();
  const platform = `${process.platform}-${process.arch}`;
  if (python === undefined) return { skip: 'no python' };
  if (!peer.platforms.includes(platform)) return { skip: `not locked for ${platform}` };
  if (!peer.pythons.includes(python.series)) return { skip: `not locked for python ${python.series}` };
  const requirements = join(peerFolder(peer), 'requirements.txt');
  const lock = readFileSync(requirements, 'utf8');
  const version = /^\S+==(\S+)/.exec(lock)?.[1];
  if (version === undefined) throw new Error(`${requirements} does not begin with "NAME==VERSION".`);
  const digest = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  return {
    version,
    key: [version, `python${python.version}`, platform, digest].join('-'),
    program: PROGRAM,
    build: async (target) => {
      await must(PYTHON, ['-m', 'venv', target]);
      const lockedOnly = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '-r', requirements];
      await must(join(target, PROGRAM), ['-m', 'pip', 'install', '--quiet', ...lockedOnly]);
    },
  };
}

/** `undefined` without a Python that can make environments, which some distributions ship apart. */
async function askPython(): Promise<{ readonly version: string; readonly series: string } | undefined> {
  const question = 'import platform, venv, ensurepip; print(platform.python_version())';
  try {
    const { exitCode, stdout } = await runProgram(PYTHON, ['-c', question]);
    const version = stdout.trim();
    return exitCode === 0 ? { version, series: version.split('.').slice(0, 2).join('.') } : undefined;
  } catch {
    return undefined;
  }
}

async function must(program: string, args: readonly string[]): Promise<void> {
  const ended = await runProgram(program, args, { timeoutMs: INSTALL_TIMEOUT_MS, inBackground: true });
  if (ended.exitCode !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${ended.stderr.trim()}`);
}
