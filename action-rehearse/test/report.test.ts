import { expect, test } from 'vitest';
import { closingLine, terminalTable } from '../src/report.ts';
import { rowsOf } from '../src/rows.ts';
import { rehearsalSummary } from '../src/summary.ts';

const asset = (name: string, size = 1500) => ({ name, size, sha256: 'abcdef012345'.padEnd(64, '0') });
const VERDICT = JSON.stringify({
  artifacts: [
    {
      name: 'bom',
      evidence: [
        { use: 'signature', accepted: true },
        { use: 'provenance', accepted: false },
      ],
      sboms: ['bom.spdx.json'],
    },
  ],
});

test('rows say what covers an asset; evidence is covered by nothing', () => {
  const [bom, bundle] = rowsOf([asset('bom'), asset('bom.sigstore.json')], VERDICT);
  expect(bom?.covered).toEqual({ signature: true, provenance: false, sbom: true });
  expect(bundle?.covered).toBeUndefined();
  // Without a verdict nothing is claimed.
  expect(rowsOf([asset('bom')], '{}')[0]?.covered).toBeUndefined();
});

test('the table for a terminal is aligned', () => {
  expect(terminalTable(rowsOf([asset('bom'), asset('bom.sigstore.json', 12)], VERDICT)).split('\n')).toEqual([
    'file               size    sha256         signed      provenance  in SBOM  published',
    '─────────────────  ──────  ─────────────  ──────────  ──────────  ───────  ─────────',
    'bom                1.5 kB  abcdef012345…  yes         –           yes      yes',
    'bom.sigstore.json  12 B    abcdef012345…  (evidence)                       yes',
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
  const page = rehearsalSummary({
    checks: CHECKS,
    rows: rowsOf([asset('<img src=x>|`')], '{}'),
    folder: '/f',
    project: 'a/b',
    tag: 'v1',
  });
  expect(page).toMatch(
    /^### 🎭 The release <code>v1<\/code> of <code>a\/b<\/code> would fail\n\n- ❌ not &lt;b&gt;: because/,
  );
  expect(page).not.toMatch(/<img|<b>|(?<!\\)`/);
  const fine = { checks: CHECKS.slice(0, 1), rows: [], folder: '/f', project: 'a/b', tag: 'v1' };
  expect(rehearsalSummary(fine)).toContain('would succeed');
});
