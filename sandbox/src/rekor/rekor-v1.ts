import { memberAt, parseJson } from '../encoding/json-body.ts';
import { toPem } from '../encoding/pem.ts';
import { Refusal, type Answer, type Exchange } from '../service/exchange.ts';
import { startService, type Service } from '../service/service.ts';
import { createLogV1, type LogV1, type StoredEntry } from './log-v1.ts';
import { canonicalEntry } from './proposed-entry-v1.ts';

export type RekorV1 = {
  readonly service: Service;
  readonly publicKey: Buffer;
  readonly logId: Buffer;
  readonly size: number;
  /** How often a new entry is answered with 404 before it can be read, as by the public log's lagging replicas. */
  unreadableReads: number;
};

const ENTRIES = '/api/v1/log/entries';
/** Rekor's limit for one retrieval. */
const MAX_RETRIEVED = 10;

/** Rekor v1 with its own tree. `hostname` is the name in its checkpoints. */
export async function startRekorV1(clock: () => Date, hostname: string): Promise<RekorV1> {
  const log = await createLogV1(hostname);
  const missesLeft = new Map<string, number>();

  async function createEntry(exchange: Exchange): Promise<Answer> {
    const body = await acceptedBody(await exchange.body());
    const { entry, isNew } = log.add(body, clock());
    const location = `${ENTRIES}/${entry.entryId}`;
    if (!isNew) {
      const message = `an equivalent entry already exists in the transparency log with UUID ${entry.entryId}`;
      return { status: 409, headers: { location }, body: { code: 409, message } };
    }
    missesLeft.set(entry.entryId, rekor.unreadableReads);
    return { status: 201, headers: { location, etag: entry.entryId }, body: entryMap(log, entry) };
  }

  function read(entry: StoredEntry | undefined): Answer {
    if (entry === undefined) return { status: 404 };
    const misses = missesLeft.get(entry.entryId) ?? 0;
    if (misses > 0) {
      missesLeft.set(entry.entryId, misses - 1);
      return { status: 404 };
    }
    return { status: 200, body: entryMap(log, entry) };
  }

  const service = await startService('rekor', async (exchange) => {
    const { pathname, searchParams } = exchange.url;
    switch (`${exchange.method} ${pathname}`) {
      case `POST ${ENTRIES}`:
        return createEntry(exchange);
      case `GET ${ENTRIES}`:
        return read(log.at(Number(searchParams.get('logIndex') ?? '-1')));
      case `POST ${ENTRIES}/retrieve`:
        return retrieve(log, exchange);
      case 'GET /api/v1/log':
        return { status: 200, body: describeLog(log) };
      case 'GET /api/v1/log/publicKey':
        return {
          status: 200,
          headers: { 'content-type': 'application/x-pem-file' },
          body: toPem('PUBLIC KEY', log.publicKey),
        };
      case 'GET /ping':
        return { status: 200, body: 'pong' };
      default:
        return readByPath(exchange);
    }
  });

  function readByPath({ method, url }: Exchange): Answer {
    const uuid = url.pathname.startsWith(`${ENTRIES}/`) ? url.pathname.slice(ENTRIES.length + 1) : undefined;
    if (method !== 'GET' || uuid === undefined) throw refusal(404, `path ${url.pathname} was not found`);
    if (!/^([0-9a-f]{64}|[0-9a-f]{80})$/.test(uuid)) throw refusal(422, 'entryUUID in path should match the pattern');
    return read(log.find(uuid));
  }

  const rekor: RekorV1 = {
    service,
    publicKey: log.publicKey,
    logId: log.logId,
    get size() {
      return log.size;
    },
    unreadableReads: 0,
  };
  return rekor;
}

async function acceptedBody(request: Buffer): Promise<Buffer> {
  try {
    return await canonicalEntry(parseJson(request));
  } catch (error) {
    throw refusal(400, `error processing entry: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Finds several entries at once, by uuid, by index or by their proposal. */
async function retrieve(log: LogV1, exchange: Exchange): Promise<Answer> {
  const query = parseJson(await exchange.body());
  const list = (name: string): readonly unknown[] => {
    const found = memberAt(query, name);
    return Array.isArray(found) ? found : [];
  };
  const uuids = list('entryUUIDs').map((uuid) => log.find(String(uuid)));
  const indexes = list('logIndexes').map((index) => log.at(Number(index)));
  const proposals = await Promise.all(
    list('entries').map(async (entry) => log.findBody(await acceptedBody(Buffer.from(JSON.stringify(entry))))),
  );
  const asked = [...uuids, ...indexes, ...proposals];
  if (asked.length === 0 || asked.length > MAX_RETRIEVED)
    throw refusal(422, 'between 1 and 10 entries can be retrieved');
  return { status: 200, body: asked.flatMap((entry) => (entry === undefined ? [] : [entryMap(log, entry)])) };
}

function entryMap(log: LogV1, entry: StoredEntry): object {
  return { [entry.entryId]: log.describe(entry) };
}

function describeLog(log: LogV1): object {
  const { rootHash, checkpoint } = log.head();
  return { inactiveShards: [], rootHash, signedTreeHead: checkpoint, treeID: log.treeId, treeSize: log.size };
}

function refusal(code: number, message: string): Refusal {
  return new Refusal({ status: code, body: { code, message } });
}
