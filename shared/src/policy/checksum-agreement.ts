import type { ChecksumLine } from '../digest/checksum-file.ts';
import type { FileSubject } from '../subject/subject.ts';
import { quote } from './quote.ts';
import { roleOf } from './role.ts';

export type ChecksumFile = { readonly name: string; readonly lines: readonly ChecksumLine[] };

/** Where checksum files and files disagree: each file must be listed once in each, and nothing else. */
export function checksumProblems(subjects: readonly FileSubject[], checksums: readonly ChecksumFile[]): string[] {
  const listed = subjects.filter(({ name }) => roleOf(name) !== 'checksums');
  return checksums.flatMap(({ name: source, lines }) => {
    const byName = new Map(listed.map((subject) => [subject.name, subject]));
    const problems = lines.flatMap(({ name, algorithm, digest }) => {
      const subject = byName.get(name);
      if (subject === undefined) return [`${source} lists ${quote(name)}, which is not there or is listed twice`];
      byName.delete(name);
      if (subject.digests[algorithm] === digest) return [];
      return [
        `${source} lists ${quote(name)} with ${algorithm} "${digest}", but the file has ${quote(subject.digests[algorithm])}`,
      ];
    });
    return [...problems, ...[...byName.keys()].map((name) => `${source} does not list ${quote(name)}`)];
  });
}
