import { Meilisearch, type KeyCreation } from 'meilisearch';
import type { SearchError } from '../search-error.js';
import type { MeilisearchAddress } from './remote-index.js';
import { createTransport } from './http-transport.js';
import { toSearchError } from './to-search-error.js';

/** All that the desk does with its indexes; nothing of keys, of other indexes or of the server. */
const ACTIONS = [
  'search',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.get',
  'settings.update',
  'stats.get',
  'tasks.get',
  'tasks.delete',
] as const satisfies KeyCreation['actions'];

const NAME = 'Assistance Amue';

/** Answers within, in milliseconds. */
const ANSWER = 5_000;

const mayNotManageKeys = (error: SearchError): boolean =>
  /invalid_api_key|missing_authorization_header|missing_master_key/.test(error.message);

/**
 * The key with the least rights that the desk needs, made with the one that was given where that one may make keys (the
 * master key), and found again at the next start. A key that may not is used as it is. Throws a {@link SearchError}.
 */
export async function ownKey({ url, apiKey }: MeilisearchAddress, prefix: string): Promise<string | null> {
  if (apiKey === null) return null;
  const transport = createTransport(ANSWER);
  const client = new Meilisearch({ host: url, apiKey, httpClient: transport.httpClient });
  const indexes = [`${prefix}_*`];
  const wanted = (key: { name?: string | null; actions: readonly string[]; indexes: readonly string[] }) =>
    key.name === NAME &&
    key.indexes.join() === indexes.join() &&
    key.actions.toSorted().join() === ACTIONS.toSorted().join();
  try {
    const { results } = await client.getKeys({ limit: 1_000 });
    const known = results.find(wanted);
    if (known) return known.key;
    const made = await client.createKey({
      name: NAME,
      description:
        'Indexes and searches the knowledge base / indexe et cherche dans la base de connaissances',
      actions: [...ACTIONS],
      indexes,
      expiresAt: null,
    });
    return made.key;
  } catch (error) {
    const known = toSearchError(error);
    if (mayNotManageKeys(known)) return apiKey;
    throw known;
  } finally {
    transport.close();
  }
}
