import { createHash, sign, type KeyObject } from 'node:crypto';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { generateP256 } from '../x509/key-pair.ts';

/** Paths below the repository's URL, and what lies there. */
export type TufFiles = ReadonlyMap<string, Buffer>;

type SigningKey = { readonly id: string; readonly publicForm: object; readonly privateKey: KeyObject };

const SPEC_VERSION = '1.0.31';
const VERSION = 1;

/** A TUF repository of one version with consistent snapshots; one P-256 key has all four roles. */
export async function createTufRepository(targets: ReadonlyMap<string, Buffer>, expires: Date): Promise<TufFiles> {
  const key = await createKey();
  const document = (type: string, body: object): Buffer => {
    const signed = {
      _type: type,
      spec_version: SPEC_VERSION,
      version: VERSION,
      expires: `${expires.toISOString().slice(0, 19)}Z`,
      ...body,
    };
    const sig = sign('sha256', Buffer.from(tufCanonicalJson(signed)), key.privateKey).toString('hex');
    return Buffer.from(JSON.stringify({ signatures: [{ keyid: key.id, sig }], signed }, undefined, 1));
  };
  const root = document('root', rootBody(key));
  const targetsFile = document('targets', { targets: describeAll(targets) });
  const snapshot = document('snapshot', { meta: { 'targets.json': { version: VERSION, ...describe(targetsFile) } } });
  const timestamp = document('timestamp', { meta: { 'snapshot.json': { version: VERSION, ...describe(snapshot) } } });
  return new Map([
    [`${VERSION}.root.json`, root],
    ['root.json', root],
    ['timestamp.json', timestamp],
    [`${VERSION}.snapshot.json`, snapshot],
    [`${VERSION}.targets.json`, targetsFile],
    ...[...targets].map(([name, content]): [string, Buffer] => [`targets/${sha256Hex(content)}.${name}`, content]),
  ]);
}

async function createKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateP256();
  const publicForm = {
    keytype: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    keyval: { public: publicKey.export({ format: 'pem', type: 'spki' }) },
  };
  return { id: sha256Hex(Buffer.from(tufCanonicalJson(publicForm))), publicForm, privateKey };
}

/** The form that TUF signs: unlike RFC 8785 it leaves control characters, as the lines of a PEM key have, unescaped. */
function tufCanonicalJson(value: unknown): string {
  return canonicalJson(value, (text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
}

function rootBody({ id, publicForm }: SigningKey): object {
  const role = { keyids: [id], threshold: 1 };
  return {
    consistent_snapshot: true,
    keys: { [id]: publicForm },
    roles: { root: role, timestamp: role, snapshot: role, targets: role },
  };
}

function describeAll(files: ReadonlyMap<string, Buffer>): object {
  return Object.fromEntries([...files].map(([name, content]) => [name, describe(content)]));
}

function describe(content: Buffer): object {
  return { length: content.length, hashes: { sha256: sha256Hex(content) } };
}

function sha256Hex(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
