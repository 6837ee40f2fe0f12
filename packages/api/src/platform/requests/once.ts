import { createHash } from 'node:crypto';
import { currentCommand } from '../command/index.js';
import type { EntityManager } from '../database/index.js';
import { refuseWith } from '../graphql/index.js';
import { isUuid } from '../text/index.js';

/** A command as its client knows it: sent again because an answer was lost, it has the same id. */
export interface ClientRequest {
  /** Ids are each person's own: nobody finds out, or takes, somebody else's. */
  readonly personId: string;
  readonly id: string;
  /** What is asked, and of what: an id that comes back for something else is a mistake of the client. */
  readonly what: string;
}

/** How long a request is remembered, in days: longer than any browser or program tries again. */
const REMEMBERED_DAYS = 7;

/** `null` where the client gave no id. Refusal: INVALID_VALUE for what is no UUID. */
export function clientRequest(
  personId: string,
  id: string | null | undefined,
  what: string,
): ClientRequest | null {
  if (id === null || id === undefined) return null;
  if (!isUuid(id)) refuseWith('INVALID_VALUE', 'requestId', { value: id.slice(0, 40) });
  return { personId, id: id.toLowerCase(), what };
}

/** The id of one part of a request that is done in several transactions; the same whenever the request comes. */
export function partOfRequest(id: string, part: string): string {
  if (!isUuid(id)) refuseWith('INVALID_VALUE', 'requestId', { value: id.slice(0, 40) });
  const hex = createHash('sha256').update(`${id.toLowerCase()} ${part.toLowerCase()}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Does the work of a request once, in the transaction that `em` is in; sent again, it gives what the first time gave: JSON,
 * such as the id of what was made or changed. Two at once: the second waits for the first, and does the work itself only where the
 * first was rolled back. Refusal: REQUEST_ID_USED for the id of another request.
 */
export async function once<Answer extends string | object>(
  em: EntityManager,
  request: ClientRequest | null,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (request === null) return work();
  const { personId, id, what } = request;
  const [claimed] = await em.execute<unknown[]>(
    `insert into client_request (person_id, id, what) values (?, ?, ?) on conflict do nothing returning id`,
    [personId, id, what],
  );
  if (claimed === undefined) {
    const [done] = await em.execute<{ what: string; answer: Answer }[]>(
      `select what, answer from client_request where person_id = ? and id = ?`,
      [personId, id],
    );
    if (done?.what !== what) refuseWith('REQUEST_ID_USED', 'requestId');
    currentCommand()?.repeated();
    return done.answer;
  }
  const answer = await work();
  await em.execute(`update client_request set answer = ?::jsonb where person_id = ? and id = ?`, [
    JSON.stringify(answer),
    personId,
    id,
  ]);
  return answer;
}

/** The input of a command that its client may send again. */
export interface Repeatable {
  readonly requestId?: string | null | undefined;
}

/** Does the work in a transaction of its own, {@link once}. `what` is asked, and of what. */
export const inOneTransaction = <Answer extends string | object>(
  em: EntityManager,
  { personId }: { readonly personId: string },
  { requestId }: Repeatable,
  what: string,
  work: (own: EntityManager) => Promise<Answer>,
): Promise<Answer> =>
  em.transactional((own) => once(own, clientRequest(personId, requestId, what), () => work(own)));

/** Was this id done by this person before, for whatever? */
export async function isDone(
  em: EntityManager,
  { personId, id }: Pick<ClientRequest, 'personId' | 'id'>,
): Promise<boolean> {
  const done = await em.execute<unknown[]>(`select 1 from client_request where person_id = ? and id = ?`, [
    personId,
    id,
  ]);
  return done.length > 0;
}

/** Forgets this person's request that was answered so: what it made is gone, and sent again it is another one. */
export async function forgetAnswer(em: EntityManager, personId: string, answer: string): Promise<void> {
  await em.execute(`delete from client_request where person_id = ? and answer = to_jsonb(?::text)`, [
    personId,
    answer,
  ]);
}

/** Forgets what nobody will send again. */
export async function forgetRequests(em: EntityManager): Promise<void> {
  await em.execute(`delete from client_request where at < now() - make_interval(days => ?)`, [
    REMEMBERED_DAYS,
  ]);
}
