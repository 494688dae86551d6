import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CELLS } from '../cells.ts';
import { lockedTool } from '../go-peer.ts';
import { COSIGN, peerFolder } from '../peer.ts';

test('the version of a Go peer is that of the module which holds its tool', () => {
  expect(lockedTool(readFileSync(join(peerFolder(COSIGN), 'go.mod'), 'utf8'))).toEqual({
    tool: 'github.com/sigstore/cosign/v3/cmd/cosign',
    version: 'v3.1.2',
  });
});

test('of nested modules the inner one counts', () => {
  const goMod =
    'tool a.io/b/c/cmd/d\nrequire (\n\ta.io/b v1.0.0\n\ta.io/b/c v2.0.0 // indirect\n\ta.io/b/cm v3.0.0\n)\n';
  expect(lockedTool(goMod)).toEqual({ tool: 'a.io/b/c/cmd/d', version: 'v2.0.0' });
  expect(() => lockedTool('tool a.io/b/c\nrequire a.io/x v1.0.0\n')).toThrow(/requires no module/);
  expect(() => lockedTool('module x\n')).toThrow(/tool PACKAGE/);
});

test('every peer has its lock, and every file of cells is in the matrix', () => {
  for (const { peer } of CELLS) {
    const lock = peer.kind === 'go' ? 'go.sum' : 'requirements.txt';
    expect(readFileSync(join(peerFolder(peer), lock), 'utf8')).toMatch(peer.kind === 'go' ? / h1:/ : /--hash=sha256:/);
  }
  const list = readFileSync(join(import.meta.dirname, '../cells.ts'), 'utf8');
  for (const file of globSync('*.ts', { cwd: join(import.meta.dirname, '../cells') })) {
    expect(list).toContain(`./cells/${file}`);
  }
});
