import { readClosures } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { lockStatistics, replaceFacts } from './write-facts.js';

/** Tickets recounted in one transaction. */
const BATCH = 500;

/**
 * C3.1.5: a closure that was announced or cancelled moves the dates of pending commitments, of open tickets alone:
 * dates them again. What is past never changes by it, as closures lie ahead when they change. Gives how many tickets
 * were counted.
 */
export async function refreshCalendar(em: EntityManager): Promise<number> {
  const closures = await readClosures(em.fork());
  const wanted = JSON.stringify(closures);
  const [known] = await em.fork().execute<{ closures: string }[]>(`select closures from statistics_calendar`);
  if (known?.closures === wanted) return 0;
  const open = await em
    .fork()
    .execute<{ id: string }[]>(`select id from ticket where status <> 'closed' order by id`);
  for (let done = 0; done < open.length; done += BATCH) {
    const ids = open.slice(done, done + BATCH).map(({ id }) => id);
    await em.fork().transactional(async (locked) => {
      await lockStatistics(locked);
      await replaceFacts(locked, ids, closures);
    });
  }
  await em.fork().execute(
    `insert into statistics_calendar (closures) values (?)
     on conflict (id) do update set closures = excluded.closures`,
    [wanted],
  );
  return open.length;
}
