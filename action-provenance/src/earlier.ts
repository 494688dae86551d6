import { isDeepStrictEqual } from 'node:util';
import { readEvidence } from '@release-actions/shared/attest/evidence-file';
import { keep, type Self } from '@release-actions/shared/attest/kept';
import type { Statement } from '@release-actions/shared/intoto/statement';
import type { SigstoreBundle } from '@release-actions/shared/sigstore/bundle';
import type { SignedBundle } from '@release-actions/shared/sigstore/session';

/** Where bundles of earlier attempts may be. */
export type EarlierSources = {
  /** The file that this run writes, too. */
  readonly path: string;
  /** What GitHub's store holds for a statement's subject: another attempt starts on another machine, without the file. */
  readonly stored?: (statement: Statement) => Promise<readonly SigstoreBundle[]>;
};

/**
 * Finds the bundle of a statement that an earlier attempt signed. The attempt's number is part of the predicate, so one
 * that differs in nothing else says the same of the same run.
 */
export async function earlierBundles(
  { path, stored }: EarlierSources,
  self: Self,
): Promise<(statement: Statement) => Promise<SignedBundle | undefined>> {
  const inFile = await readEvidence(path);
  return async (wanted) =>
    (await sameIn(inFile, wanted, self)) ?? (stored && (await sameIn(await stored(wanted), wanted, self)));
}

async function sameIn(
  bundles: readonly SigstoreBundle[],
  wanted: Statement,
  self: Self,
): Promise<SignedBundle | undefined> {
  for (const bundle of bundles) {
    const signed = await keep(bundle, { kind: 'statement' }, self);
    const content = signed?.facts?.content;
    if (content?.kind !== 'statement') continue;
    if (isDeepStrictEqual(comparable(content.statement), comparable(wanted))) return signed;
  }
  return undefined;
}

function comparable(statement: Statement): unknown {
  return JSON.parse(JSON.stringify(statement).replaceAll(/(\/actions\/runs\/\d+\/attempts\/)\d+/g, '$1'));
}
