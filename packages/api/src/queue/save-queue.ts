import { randomUUID } from 'node:crypto';
import { checkQueueName, type QueueFilter, type QueueView, type TicketSort } from '@assistance/domain/queue';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { SavedQueueEntity, type SavedQueue } from './saved-queue.entity.js';

/** Most values that one filter of a saved queue names. */
const MOST_VALUES = 50;

export interface QueueToSave {
  /** `null` for a new one. */
  readonly id: string | null;
  readonly expectedVersion: number | null;
  readonly name: string;
  readonly view: QueueView;
  readonly filter: QueueFilter;
  readonly sort: TicketSort;
}

/** A person's own, by name. */
export async function listSavedQueues(em: EntityManager, { personId }: Viewer): Promise<SavedQueue[]> {
  const queues = await em.find(SavedQueueEntity, { ownerId: personId });
  return queues.toSorted((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }));
}

/**
 * Saves a queue under a name, or changes one, in one transaction. Refusals: REQUIRED, TOO_LONG,
 * QUEUE_NAME_TAKEN, TOO_MANY_QUEUES, TOO_MANY_VALUES, NOT_FOUND, QUEUE_CHANGED.
 */
export const saveQueue = (
  em: EntityManager,
  viewer: Viewer,
  queue: QueueToSave,
  requestId?: string | null,
): Promise<SavedQueue> =>
  em.transactional(async (locked) => {
    const request = clientRequest(viewer.personId, requestId, `save queue ${queue.id ?? ''}`);
    const id = await once(locked, request, async () => (await writeQueue(locked, viewer, queue)).id);
    // Sent again after it was dropped on another page.
    return (
      (await locked.findOne(SavedQueueEntity, { id }, { refresh: true })) ?? refuseWith('NOT_FOUND', 'id')
    );
  });

async function writeQueue(em: EntityManager, viewer: Viewer, queue: QueueToSave): Promise<SavedQueue> {
  // One at a time: two pages at once could each find the name free.
  await em.execute(`select 1 from person where id = ? for update`, [viewer.personId]);
  const own = await em.find(SavedQueueEntity, { ownerId: viewer.personId });
  const known = queue.id === null ? null : own.find(({ id }) => id === queue.id?.toLowerCase());
  if (known === undefined) refuseWith('NOT_FOUND', 'id');
  if (known && known.version !== queue.expectedVersion) refuseWith('QUEUE_CHANGED', 'expectedVersion');
  const others = own.filter((other) => other !== known).map(({ name }) => name);
  const name = valueOf(checkQueueName(queue.name, others));
  const filter = checkedFilter(queue.filter);
  const { view, sort } = queue;
  if (known) {
    const version = known.version + 1;
    await em.nativeUpdate(SavedQueueEntity, { id: known.id }, { name, view, filter, sort, version });
    return { ...known, name, view, filter, sort, version };
  }
  const row = { id: randomUUID(), ownerId: viewer.personId, name, view, filter, sort, version: 1 };
  await em.insert(SavedQueueEntity, row);
  return row as SavedQueue;
}

/** Forgets one of the viewer's own. Refusals: NOT_FOUND. */
export async function dropQueue(em: EntityManager, { personId }: Viewer, id: string): Promise<void> {
  const gone = isUuid(id) ? await em.nativeDelete(SavedQueueEntity, { id, ownerId: personId }) : 0;
  if (gone === 0) refuseWith('NOT_FOUND', 'id');
}

/** What the filter says, without what it leaves open. */
function checkedFilter(filter: QueueFilter): QueueFilter {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  const long = given.find(([, value]) => Array.isArray(value) && value.length > MOST_VALUES);
  if (long) refuseWith('TOO_MANY_VALUES', `filter.${long[0]}`, { max: MOST_VALUES });
  const text = filter.text ?? '';
  if (text.length > MAX_SEARCH) refuseWith('TOO_LONG', 'filter.text', { max: MAX_SEARCH });
  return Object.fromEntries(given);
}
const MAX_SEARCH = 200;
