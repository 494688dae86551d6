import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/sbom/catalog/inspect-file.ts';
import { parseGoMod } from '../../src/sbom/go/go-mod.ts';
import type { GoBuild, GoModule } from '../../src/sbom/go/module-info.ts';
import { fatMachO } from './programs.ts';

// Go's own reader is the judge. Its toolchain is not needed to work on this project, so without it these are skipped.
const go = (args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): string =>
  execFileSync('go', [...args], {
    cwd: options.cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // No network: what is built here needs none, and must not start to.
    env: { ...process.env, GOFLAGS: '', GOPROXY: 'off', GOTOOLCHAIN: 'local', GOWORK: 'off', ...options.env },
  });
const missing = ((): boolean => {
  try {
    return go(['version']) === '';
  } catch {
    return true;
  }
})();

type GoInfo = {
  readonly GoVersion: string;
  readonly Path: string;
  readonly Main: PeerModule;
  readonly Deps?: readonly PeerModule[];
  readonly Settings: readonly { readonly Key: string; readonly Value: string }[];
};
type PeerModule = { readonly Path: string; readonly Version?: string; readonly Replace?: PeerModule };

function peerModule({ Path, Version, Replace }: PeerModule): GoModule {
  const version = Version === '' || Version === '(devel)' ? undefined : Version;
  return { path: Path, version, ...(Replace === undefined ? {} : { replacement: peerModule(Replace) }) };
}

describe.skipIf(missing)('what Go’s own tools say', () => {
  const folder = mkdtempSync(join(tmpdir(), 'go-toolchain-'));
  beforeAll(() => {
    const source = {
      'go.mod':
        'module example.org/tool\n\ngo 1.21\n\nrequire example.org/a v1.2.3\n\nreplace example.org/a v1.2.3 => ./a\n',
      'main.go': 'package main\n\nimport "example.org/a"\n\nfunc main() { a.A() }\n',
      'a/go.mod': 'module example.org/a\n\ngo 1.21\n',
      'a/a.go': 'package a\n\nfunc A() { println("a") }\n',
    };
    mkdirSync(join(folder, 'a'));
    for (const [path, text] of Object.entries(source)) writeFileSync(join(folder, path), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function build(os: string, architecture: string, flags: readonly string[] = []): string {
    const path = join(folder, `${os}-${architecture}`);
    const env = { GOOS: os, GOARCH: architecture, CGO_ENABLED: '0' };
    go(['build', ...flags, '-o', path, '.'], { cwd: folder, env });
    return path;
  }

  function peerBuild(path: string): GoBuild {
    const peer = JSON.parse(go(['version', '-m', '-json', path])) as GoInfo;
    return {
      goVersion: peer.GoVersion,
      mainPackage: peer.Path,
      main: peerModule(peer.Main),
      dependencies: (peer.Deps ?? []).map(peerModule),
      settings: new Map(peer.Settings.map(({ Key, Value }) => [Key, Value])),
    };
  }

  it('agrees on TypeScript’s compiler, a program of 24 MB with eight modules', async () => {
    const require = createRequire(import.meta.url);
    const name = `@typescript/typescript-${process.platform}-${process.arch}`;
    const path = join(require.resolve(`${name}/package.json`), '..', 'lib', 'tsc');
    expect((await inspectFile(path)).builds).toEqual([peerBuild(path)]);
  });

  it.each([
    ['darwin', 'arm64'],
    ['windows', '386'],
  ])(
    'agrees on a program for %s/%s, with a replaced module and quoted flags',
    { timeout: 120_000 },
    async (os, arch) => {
      const path = build(os, arch, ['-ldflags=-w -X main.version="v1"']);
      const { builds, platforms } = await inspectFile(path);
      expect(builds).toEqual([peerBuild(path)]);
      expect(platforms).toEqual([{ os, architecture: arch }]);
    },
  );

  it('agrees on each part of a fat program', { timeout: 120_000 }, async () => {
    const part = readFileSync(build('darwin', 'arm64'));
    const path = join(folder, 'fat');
    writeFileSync(path, fatMachO([{ cpu: 0x100000c, bytes: part }]));
    expect((await inspectFile(path)).builds).toEqual([peerBuild(path)]);
  });

  it('agrees on go.mod', () => {
    const text = `// a comment
module "example.org/quoted" // with one
go 1.26
toolchain go1.26.4
require example.org/one v1.0.0
require(
	example.org/two v2.0.0+incompatible // indirect
	example.org/three/v3 v3.0.0-20260101000000-0123456789ab//indirect
	"example.org/four" v0.0.4 // why; indirect
)
exclude example.org/one v0.9.0
replace (
	example.org/one => ../one
	example.org/two v1.0.0 => example.org/wrong v1.0.0
	example.org/two v2.0.0+incompatible => example.org/fork v2.0.1
)
retract [v1.0.0, v1.1.0] // published by accident: https://example.org
tool example.org/one/cmd
`;
    const path = join(folder, 'other.mod');
    writeFileSync(path, text);
    const peer = JSON.parse(go(['mod', 'edit', '-json', path])) as {
      readonly Module: { readonly Path: string };
      readonly Go: string;
      readonly Require: readonly (PeerModule & { readonly Indirect?: boolean })[];
    };
    const { module, goVersion, requirements } = parseGoMod(text, 'go.mod');
    expect(module).toBe(peer.Module.Path);
    expect(goVersion).toBe(peer.Go);
    expect(requirements.map(({ module: { path, version }, indirect }) => ({ path, version, indirect }))).toEqual(
      peer.Require.map(({ Path, Version, Indirect }) => ({
        path: Path,
        version: Version,
        indirect: Indirect ?? false,
      })),
    );
    expect(requirements.map(({ module: { replacement } }) => replacement?.path)).toEqual([
      '../one',
      'example.org/fork',
      undefined,
      undefined,
    ]);
  });
});
