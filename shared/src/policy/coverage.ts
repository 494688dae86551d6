import type { ResourceDescriptor, Statement } from '../intoto/statement.ts';
import type { FileSubject, Subject } from '../subject/subject.ts';
import { quote } from './quote.ts';

/**
 * Why a statement does not speak about a subject; `undefined` when it does. A file must be listed with its name and
 * its digest, an image with its digest: images keep it when they are copied to a registry where they have another name.
 */
export function coverageGap(statement: Statement, subject: Subject): string | undefined {
  if (subject.kind === 'file') return fileGap(statement.subject, subject);
  if (statement.subject.some((descriptor) => agrees(descriptor, subject))) return undefined;
  const listed = statement.subject
    .map((descriptor) => quote(descriptor.digest?.['sha256']))
    .slice(0, 3)
    .join(', ');
  return `it speaks about ${listed}, not about this image (sha256 "${subject.digests.sha256}")`;
}

function fileGap(descriptors: readonly ResourceDescriptor[], subject: FileSubject): string | undefined {
  const named = descriptors.filter((descriptor) => descriptor.name === subject.name);
  const wrong = named.find((descriptor) => !agrees(descriptor, subject));
  if (wrong !== undefined && named.length > 1)
    return `it lists ${quote(subject.name)} more than once, with different digests`;
  if (wrong !== undefined) {
    return `it lists ${quote(subject.name)} with sha256 ${quote(wrong.digest?.['sha256'])}, but the file has sha256 "${subject.digests.sha256}"`;
  }
  if (named.length > 0) return undefined;
  const other = descriptors.find((descriptor) => agrees(descriptor, subject));
  if (other === undefined) return `it does not list ${quote(subject.name)}`;
  return `it lists these bytes under the name ${quote(other.name)}, not ${quote(subject.name)}`;
}

/** SHA-256 must be there and equal; other digests that both sides hold must be equal too. */
function agrees(descriptor: ResourceDescriptor, subject: Subject): boolean {
  const listed = descriptor.digest ?? {};
  return (
    listed['sha256'] === subject.digests.sha256 &&
    Object.entries(subject.digests).every(([algorithm, digest]) => (listed[algorithm] ?? digest) === digest)
  );
}
