import { nextOpening } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { writeClosureMails } from '../mail/index.js';
import { notify } from '../notification/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { MovedTicket } from './change-calendar.js';
import type { ClosureRow } from './closure.entity.js';
import { readClosures } from './closures.js';

/** One group a key, in the order given. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/**
 * Records the announcement or cancellation of a closure for everybody concerned: a mail to every correspondent, with
 * the dates that moved on their own establishment's tickets only (C3.3.1), and a notification on the site for
 * everybody on the Amue's side.
 *
 * @returns the number of correspondents
 */
export async function notifyOfClosure(
  em: EntityManager,
  closure: ClosureRow,
  moved: readonly MovedTicket[],
  now: Instant,
): Promise<number> {
  const { id, label, lateReason = null, cancelReason = null } = closure;
  const period = { start: closure.startsAt.toISOString(), end: closure.endsAt.toISOString() };
  const reopensAt = nextOpening(period.end, await readClosures(em));
  const byEstablishment = groupBy(moved, ({ establishmentId }) => establishmentId);
  const mailed = await writeClosureMails(em, {
    id,
    closure: { ...period, label, lateReason, reopensAt },
    cancelReason,
    moved: byEstablishment,
    at: now,
  });

  const byAgent = groupBy(moved, ({ agentId }) => agentId);
  const people = await em.execute<{ id: string; establishment_id: string | null }[]>(
    `select id, establishment_id from person where active order by id`,
  );
  const kind = cancelReason === null ? 'closure-announced' : 'closure-cancelled';
  await notify(
    em,
    people.map(({ id: personId, establishment_id: establishmentId }) => {
      const theirs = establishmentId ? byEstablishment.get(establishmentId) : byAgent.get(personId);
      return {
        personId,
        key: `${kind}.${id}`,
        kind,
        closureId: id,
        data: { label, ...period, moved: theirs?.length ?? 0 },
        at: now,
      };
    }),
  );
  return mailed;
}
