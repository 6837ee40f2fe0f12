import { DONE } from '@assistance/domain/audit';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { sealEntries } from './seal-entries.js';
import { writeEntries } from './write-entries.js';

const DAY_MS = 24 * 3_600_000;
/** Deleted in one statement. */
const AT_A_TIME = 10_000;

/**
 * Forgets who signed in and who read what, once it is older than `days`: the beginning of that chain, up to the last entry
 * of a whole day (UTC), so that it happens once a day at most. First the other chain says so, with the place and the hash where
 * the rest goes on; the database lets go of nothing else. Gives how many entries went.
 */
export async function forgetAccesses(em: EntityManager, now: Instant, days: number): Promise<number> {
  await sealEntries(em);
  const day = Math.floor((Date.parse(now) - days * DAY_MS) / DAY_MS) * DAY_MS;
  const before = new Date(day).toISOString();
  const said = await em.fork().transactional(async (locked) => {
    await locked.execute(`select pg_advisory_xact_lock(hashtextextended('audit seal', 0))`);
    const [last] = await locked.execute<{ position: string; hash: string; count: number }[]>(
      `select position::text, hash, (position - (select min(position) from audit_entry where chain = 'accesses') + 1)::int as count
         from audit_entry
        where chain = 'accesses' and position < coalesce(
                (select min(position) from audit_entry where chain = 'accesses' and at >= ?),
                (select max(position) + 1 from audit_entry where chain = 'accesses'))
        order by audit_entry.position desc limit 1`,
      [before],
    );
    if (!last) return null;
    await writeEntries(locked, [
      {
        at: now,
        kind: 'retention',
        operation: 'forgetAccesses',
        outcome: DONE,
        personId: null,
        role: null,
        account: null,
        address: null,
        session: null,
        browser: null,
        objectKind: null,
        objects: [],
        details: {
          chain: 'accesses',
          position: Number(last.position),
          hash: last.hash,
          before,
          entries: last.count,
        },
      },
    ]);
    return last;
  });
  if (said !== null) await sealEntries(em);
  return deleteForgotten(em);
}

/** Also what a former run announced and could not finish. */
async function deleteForgotten(em: EntityManager): Promise<number> {
  const [last] = await em.execute<{ position: string }[]>(
    `select details ->> 'position' as position from audit_entry
      where kind = 'retention' and position is not null order by id desc limit 1`,
  );
  if (!last) return 0;
  let gone = 0;
  for (;;) {
    const deleted = await em.execute<unknown[]>(
      `delete from audit_entry where chain = 'accesses' and position in
         (select position from audit_entry where chain = 'accesses' and position <= ? order by position limit ${AT_A_TIME})
       returning 1`,
      [last.position],
    );
    gone += deleted.length;
    if (deleted.length < AT_A_TIME) return gone;
  }
}
