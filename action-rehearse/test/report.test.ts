import { expect, test } from 'vitest';
import { closingLine, terminalTable } from '../src/report.ts';
import { rowsOf } from '../src/rows.ts';
import { rehearsalSummary } from '../src/summary.ts';

const SHA256 = 'abcdef012345'.padEnd(64, '0');
const SIGNER = 'https://github.com/o/r/.github/workflows/secure-release.yml@refs/tags/v1.0.0';
const PUBLISHED = {
  assets: ['bom', 'bom.sigstore.json'].map((name) => ({ name, size: 1500, sha256: SHA256 })),
  images: [`127.0.0.1:5000/o/r@sha256:${SHA256}`],
};
const artifact = { name: 'bom', kind: 'file', digest: `sha256:${SHA256}`, signer: SIGNER, slsaLevel: 3 };
const BOTH = [
  { use: 'signature', accepted: true },
  { use: 'provenance', accepted: true },
];
const FILES = JSON.stringify({ artifacts: [{ ...artifact, evidence: BOTH, sboms: ['bom.spdx.json'] }] });
const IMAGES = JSON.stringify({
  artifacts: [{ ...artifact, name: '127.0.0.1:5000/o/r', kind: 'image', evidence: BOTH }],
});

test('what verify accepted has a row, evidence has none', () => {
  const rows = rowsOf(PUBLISHED, [FILES, IMAGES]);
  expect(rows).toEqual([
    {
      kind: 'file',
      name: 'bom',
      size: 1500,
      sha256: SHA256,
      signer: SIGNER,
      level: 3,
      inSbom: true,
      published: true,
    },
    {
      kind: 'image',
      name: '127.0.0.1:5000/o/r',
      size: undefined,
      sha256: SHA256,
      signer: SIGNER,
      level: 3,
      inSbom: false,
      published: true,
    },
  ]);
  // Without a verdict nothing is claimed.
  expect(rowsOf(PUBLISHED, ['{}'])).toEqual([]);
});

test('refused evidence proves nothing, and other bytes or another digest are not what is published', () => {
  const evidence = BOTH.map((piece) => ({ ...piece, accepted: false }));
  const [refused] = rowsOf(PUBLISHED, [JSON.stringify({ artifacts: [{ ...artifact, evidence }] })]);
  expect(refused).toMatchObject({ signer: undefined, level: undefined, inSbom: false, published: true });
  const nothing = { assets: [{ name: 'bom', size: 1, sha256: '0'.repeat(64) }], images: [] };
  expect(rowsOf(nothing, [FILES, IMAGES]).map(({ published }) => published)).toEqual([false, false]);
});

test('the table for a terminal is aligned, fits, and names the signer in full once', () => {
  const rows = rowsOf(PUBLISHED, [FILES, IMAGES]);
  expect(terminalTable(rows, 2).split('\n')).toEqual([
    'file       size    sha256        signed by                  provenance  in SBOM  published',
    '─────────  ──────  ────────────  ─────────────────────────  ──────────  ───────  ─────────',
    'bom        1.5 kB  abcdef012345  secure-release.yml@v1.0.0  L3          yes      yes',
    'r (image)  –       abcdef012345  secure-release.yml@v1.0.0  L3          –        yes',
    '',
    `secure-release.yml@v1.0.0 is ${SIGNER}`,
    '2 evidence files published with them (signatures and provenance)',
  ]);
});

const CHECKS = [
  { title: 'fine', holds: true, detail: undefined },
  { title: 'not <b>', holds: false, detail: 'because | of `x`' },
];

test('the closing line counts', () => {
  expect(closingLine(CHECKS)).toBe('1 passed, 1 failed');
  expect(closingLine([])).toBe('0 passed, 0 failed');
});

test('the page tells what failed first, and is safe for any name', () => {
  const name = '<img src=x>|`';
  const hostile = JSON.stringify({ artifacts: [{ ...artifact, name, signer: name, evidence: BOTH }] });
  const rest = { folder: '/f', project: 'a/b', tag: 'v1', evidence: 1 };
  const page = rehearsalSummary({ checks: CHECKS, rows: rowsOf(PUBLISHED, [hostile]), ...rest });
  expect(page).toMatch(
    /^### 🎭 The release <code>v1<\/code> of <code>a\/b<\/code> would fail\n\n- ❌ not &lt;b&gt;: because/,
  );
  expect(page).not.toMatch(/<img|<b>|(?<!\\)`/);
  expect(rehearsalSummary({ checks: CHECKS.slice(0, 1), rows: [], ...rest })).toContain('would succeed');
});
