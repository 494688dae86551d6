import { isDeepStrictEqual } from 'node:util';
import { bundlesAt, keep, type Self } from '@release-actions/shared/attest/kept';
import type { Statement } from '@release-actions/shared/intoto/statement';
import type { SignedBundle } from '@release-actions/shared/sigstore/session';

/**
 * Finds, in the file of an earlier attempt, the bundle of a statement. The attempt's number is part of the predicate, so
 * one that differs in nothing else says the same of the same run.
 */
export async function earlierBundles(
  path: string,
  self: Self,
): Promise<(statement: Statement) => Promise<SignedBundle | undefined>> {
  const kept: SignedBundle[] = [];
  for (const bundle of await bundlesAt(path)) {
    const signed = await keep(bundle, { kind: 'statement' }, self);
    if (signed !== undefined) kept.push(signed);
  }
  return (wanted) =>
    Promise.resolve(
      kept.find(({ facts }) => {
        const content = facts?.content;
        return content?.kind === 'statement' && isDeepStrictEqual(comparable(content.statement), comparable(wanted));
      }),
    );
}

function comparable(statement: Statement): unknown {
  return JSON.parse(JSON.stringify(statement).replaceAll(/(\/actions\/runs\/\d+\/attempts\/)\d+/g, '$1'));
}
