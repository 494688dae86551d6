import { PROVENANCE_TYPE } from '../intoto/slsa-provenance.ts';
import type { ResourceDescriptor, Statement } from '../intoto/statement.ts';
import type { FileSubject, ImageSubject, Subject } from '../subject/subject.ts';
import { namesImage } from './image-name.ts';
import { quote } from './quote.ts';

/**
 * Why a statement does not speak about a subject; `undefined` when it does. A file must be listed with its name and
 * its digest, an image with its digest, and in provenance with its repository too: bytes that were attested as a file are
 * no image. Signatures as cosign makes them name nothing, so they stay good for copies in other registries.
 */
export function coverageGap(statement: Statement, subject: Subject): string | undefined {
  return subject.kind === 'file' ? fileGap(statement.subject, subject) : imageGap(statement, subject);
}

function imageGap({ subject: listed, predicateType }: Statement, image: ImageSubject): string | undefined {
  const same = listed.filter((descriptor) => agrees(descriptor, image));
  if (same.length === 0) {
    const digests = listed.slice(0, 3).map((descriptor) => quote(descriptor.digest?.['sha256']));
    return `it speaks about ${digests.join(', ')}, not about this image (sha256 "${image.digests.sha256}")`;
  }
  if (predicateType !== PROVENANCE_TYPE || same.some(({ name }) => namesImage(name, image.name))) return undefined;
  return `it lists this digest under the name ${quote(same[0]?.name)}, not "${image.name}"`;
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
