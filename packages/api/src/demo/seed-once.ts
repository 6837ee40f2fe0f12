import type { Instant } from '@assistance/domain/shared';
import { Presets, SingleBar } from 'cli-progress';
import type { EntityManager, Orm } from '../platform/database/index.js';
import { isEmpty } from './is-empty.js';

/**
 * Fills an empty database with the demo; leaves any other alone, and gives `false`. Of servers that start at once on one
 * database, one does it and the others wait, which `onWait` tells: then it is no more empty. Needs two connections.
 */
export async function seedOnce(
  orm: Orm,
  { now, tickets, onWait }: { readonly now: Instant; readonly tickets: number; readonly onWait: () => void },
): Promise<boolean> {
  return orm.em.fork().transactional(async (locked) => {
    const [lock] = await locked.execute<{ mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(42, 2) as mine`,
    );
    if (lock?.mine !== true) {
      onWait();
      // Free when it is done, or when the other one dies: then the base is as empty as before.
      await locked.execute(`select pg_advisory_xact_lock(42, 2)`);
    }
    return seedWithProgress(orm.em.fork(), now, tickets);
  });
}

/** With a bar that shows how far it is. */
async function seedWithProgress(em: EntityManager, now: Instant, tickets: number): Promise<boolean> {
  if (!(await isEmpty(em))) return false;
  const bar = new SingleBar(
    {
      format: '  Données de démonstration {bar} {percentage} % | {value}/{total} | {eta_formatted}',
      // Without a terminal (CI, a log), a line now and then.
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  // Reading its texts takes half a second, which no other start needs.
  const { seedDemo } = await import('./seed/index.js');
  await seedDemo(em, {
    now,
    tickets,
    onProgress: (done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
  });
  bar.stop();
  return true;
}
