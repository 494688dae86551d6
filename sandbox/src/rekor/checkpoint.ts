/** Who signs checkpoints. Every log of Sigstore signs in its own way and hints at its key in its own way. */
export type CheckpointSigner = {
  /** The name in the signature line: the host name of the log's URL. */
  readonly name: string;
  /** The first four bytes are the hint that precedes the signature. */
  readonly keyId: Buffer;
  sign(text: Buffer): Buffer;
};

/** A signed note over a tree head (C2SP tlog-checkpoint, signed-note). */
export function signCheckpoint(origin: string, size: number, root: Buffer, signer: CheckpointSigner): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  const signature = Buffer.concat([signer.keyId.subarray(0, 4), signer.sign(Buffer.from(text))]);
  return `${text}\n\u2014 ${signer.name} ${signature.toString('base64')}\n`;
}
