import { readFile } from 'node:fs/promises';
import type { Environment } from '@release-actions/shared/host/host';
import type { Party } from '@release-actions/shared/sbom/inventory';

/** The owner of the repository; undefined where the event does not say whether that is a person or an organisation. */
export async function readOwner(environment: Environment): Promise<Party | undefined> {
  const path = environment['GITHUB_EVENT_PATH'];
  if (!path) return undefined;
  const event = await readFile(path, 'utf8').then(parse, () => undefined);
  const { login, type } = event?.repository?.owner ?? {};
  if (typeof login !== 'string' || login !== environment['GITHUB_REPOSITORY']?.split('/')[0]) return undefined;
  if (type === 'Organization') return { kind: 'organization', name: login };
  return type === 'User' ? { kind: 'person', name: login } : undefined;
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
type Event = {
  readonly repository?: { readonly owner?: { readonly login?: unknown; readonly type?: unknown } | null } | null;
} | null;

function parse(text: string): Event | undefined {
  try {
    return JSON.parse(text) as Event;
  } catch {
    return undefined;
  }
}
