import { expect, test } from 'vitest';
import { trustHint } from '../../src/evidence/trust-hint.ts';

const finding = (use: 'unsound' | 'signature') => ({
  findings: [{ origin: 'x', use, refusals: ['y'], bundle: undefined }],
});

test('what to write for a bundle of an instance that is not known', () => {
  expect(trustHint([finding('signature'), finding('unsound')], 'auto')).toMatch(
    /^"sigstore: auto" knows the public-good instance only.*gh attestation trusted-root.*"sigstore: custom"/,
  );
  expect(trustHint([finding('unsound')], 'custom')).toBeUndefined();
  expect(trustHint([finding('signature')], 'auto')).toBeUndefined();
});
