import { statement, type ResourceDescriptor, type Statement } from './statement.ts';

/** What GitHub's attestations API takes, and so what its tools expect to be split. */
const MAX_SUBJECTS = 1024;

/** One statement, or several with the same predicate when there are more subjects than one may hold. */
export function statementsFor(
  subjects: readonly ResourceDescriptor[],
  predicateType: string,
  predicate: Readonly<Record<string, unknown>>,
): Statement[] {
  const count = Math.ceil(subjects.length / MAX_SUBJECTS);
  return Array.from({ length: count }, (_, index) =>
    statement(subjects.slice(index * MAX_SUBJECTS, (index + 1) * MAX_SUBJECTS), predicateType, predicate),
  );
}
