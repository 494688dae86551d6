import { startService, type Service } from '../service/service.ts';
import { createTufRepository, type TufFiles } from './repository.ts';

export type Tuf = {
  /** Its URL is the mirror URL for clients. */
  readonly service: Service;
  /** The `root.json` that a client is initialised with. */
  rootJson(): Promise<Buffer>;
};

/** Serves a TUF repository, which is made when it is first asked for. `targets` gives names and JSON values. */
export async function startTuf(targets: () => Readonly<Record<string, object>>, expires: Date): Promise<Tuf> {
  let repository: Promise<TufFiles> | undefined;

  async function files(): Promise<TufFiles> {
    repository ??= createTufRepository(
      new Map(Object.entries(targets()).map(([name, value]) => [name, Buffer.from(JSON.stringify(value))])),
      expires,
    );
    return repository;
  }

  const service = await startService('tuf', async ({ method, url }) => {
    const content = (await files()).get(decodeURIComponent(url.pathname.slice(1)));
    if (method !== 'GET' || content === undefined) return { status: 404 };
    return { status: 200, headers: { 'content-type': 'application/json' }, body: content };
  });
  return { service, rootJson: async () => (await files()).get('root.json') ?? Buffer.alloc(0) };
}
