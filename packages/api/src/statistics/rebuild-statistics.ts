import { readClosures } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { endOfLog, lockName, type Cursor } from '../platform/event-log/index.js';
import { STATISTICS_READER } from './feed-statistics.js';
import { lockStatistics, replaceFacts } from './write-facts.js';

/** Tickets counted in one transaction: short, as the follower of the log waits for it. */
const BATCH = 1_000;
const START = '00000000-0000-0000-0000-000000000000';

interface Rebuilt {
  readonly tickets: number;
}

/**
 * Recounts every ticket from its log, oldest first, while the desk is running: figures stay there meanwhile, and what
 * happens during it is counted by the follower, as always.
 */
export async function rebuildStatistics(
  em: EntityManager,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Rebuilt> {
  // What is written from here on may be counted twice, and is never missed.
  const end = await endOfLog(em.fork());
  const closures = JSON.stringify(await readClosures(em.fork()));
  const [row] = await em.fork().execute<{ n: number }[]>(`select count(*)::int as n from ticket`);
  const total = row?.n ?? 0;
  let after = { opened_at: '-infinity', id: START };
  let done = 0;
  for (;;) {
    const tickets = await em.fork().transactional(async (locked) => {
      await lockStatistics(locked);
      const next = await locked.execute<{ id: string; opened_at: string }[]>(
        `select id, opened_at::text from ticket where (opened_at, id) > (?::timestamptz, ?::uuid)
          order by opened_at, id limit ?`,
        [after.opened_at, after.id, BATCH],
      );
      await replaceFacts(
        locked,
        next.map(({ id }) => id),
        await readClosures(locked),
      );
      return next;
    });
    const last = tickets.at(-1);
    if (!last) break;
    // Of tables that were empty the planner knows nothing: it would read them whole for each batch.
    if (done === 0) await em.fork().execute(`analyze statistics_fact, statistics_span`);
    after = last;
    done += tickets.length;
    onProgress(done, total);
  }
  await goOnFrom(em, end);
  await em.fork().execute(
    `insert into statistics_calendar (closures) values (?)
     on conflict (id) do update set closures = excluded.closures`,
    [closures],
  );
  return { tickets: done };
}

/** The follower goes on from there, unless it is further already. */
async function goOnFrom(em: EntityManager, { order, position }: Cursor): Promise<void> {
  await em.fork().transactional(async (locked) => {
    // Its own lock: a batch under way would put its position back.
    await locked.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
      lockName(STATISTICS_READER),
    ]);
    await locked.execute(
      `insert into event_reader (name, tx_order, position) values (?, ?::bigint, ?::bigint)
       on conflict (name) do update set tx_order = excluded.tx_order, position = excluded.position
         where (event_reader.tx_order, event_reader.position) < (excluded.tx_order, excluded.position)`,
      [STATISTICS_READER, order, position],
    );
  });
}
