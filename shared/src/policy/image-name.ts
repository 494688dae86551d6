const DOCKER_HUB = /^(?:index\.docker\.io|registry-1\.docker\.io)(?=\/)/;

/**
 * Whether a statement's subject name stands for an image: `registry/repository`, as we, `actions/attest` and
 * `cosign attest` write it, or a reference to it with a tag or a digest.
 */
export function namesImage(name: string | undefined, image: string): boolean {
  if (name === undefined) return false;
  const [tagged = ''] = name.split('@', 1);
  // A colon before the last slash belongs to the port.
  const colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
  const bare = colon === -1 ? tagged : tagged.slice(0, colon);
  return bare.replace(DOCKER_HUB, 'docker.io') === image;
}
