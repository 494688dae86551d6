import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peerFolder, type GoPeer, type Prospect } from './peer.ts';
import { runProgram } from './program.ts';

// Large programs take a quarter of an hour on two cores.
const BUILD_TIMEOUT_MS = 60 * 60 * 1000;

/** How the Go toolchain builds the one tool that `interop/NAME/go.mod` names. */
export async function goRecipe(peer: GoPeer): Promise<Prospect> {
  const folder = peerFolder(peer);
  // Without cgo no C compiler is needed, and none is part of what was built.
  const environment = { ...process.env, CGO_ENABLED: '0', ...peer.buildEnvironment };
  const goVersion = await goVersionIn(folder);
  if ('skip' in goVersion) return goVersion;
  const lock = readFileSync(join(folder, 'go.mod'), 'utf8');
  const { tool, version } = lockedTool(lock);
  const digest = createHash('sha256')
    .update(lock)
    .update(readFileSync(join(folder, 'go.sum')))
    .update(JSON.stringify(peer.buildEnvironment ?? {}))
    .digest('hex');
  return {
    version,
    key: [version, goVersion.version, process.platform, process.arch, digest.slice(0, 12)].join('-'),
    program: peer.name,
    build: async (target) => {
      const args = ['build', '-mod=readonly', '-ldflags=-s -w', '-o', join(target, peer.name), tool];
      const ended = await runProgram('go', args, {
        cwd: folder,
        environment,
        timeoutMs: BUILD_TIMEOUT_MS,
        inBackground: true,
      });
      if (ended.exitCode !== 0) throw new Error(`go ${args.join(' ')} failed:\n${ended.stderr.trim()}`);
    },
  };
}

async function goVersionIn(folder: string): Promise<{ version: string } | { skip: string }> {
  try {
    const { exitCode, stdout, stderr } = await runProgram('go', ['env', 'GOVERSION'], { cwd: folder });
    if (exitCode === 0) return { version: stdout.trim() };
    if (/requires go >= /.test(stderr)) return { skip: 'go is too old' };
    throw new Error(`go env GOVERSION failed:\n${stderr.trim()}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { skip: 'no go' };
    throw error;
  }
}

/** Package and version of the tool that a go.mod names. */
export function lockedTool(goMod: string): { readonly tool: string; readonly version: string } {
  const tool = /^tool (\S+)$/m.exec(goMod)?.[1];
  if (tool === undefined) throw new Error('The go.mod has no line "tool PACKAGE".');
  const required = [...goMod.matchAll(/^\s*(?:require )?(\S+) (v\S+)/gm)];
  // A module may lie within another one, so the longest name that fits is the tool's.
  const [owner] = required
    .filter(([, module = '']) => tool === module || tool.startsWith(`${module}/`))
    .toSorted(([, left = ''], [, right = '']) => right.length - left.length);
  if (owner?.[2] === undefined) throw new Error(`The go.mod requires no module that holds ${tool}.`);
  return { tool, version: owner[2] };
}
