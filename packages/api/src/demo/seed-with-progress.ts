import type { Instant } from '@assistance/domain/shared';
import { Presets, SingleBar } from 'cli-progress';
import type { EntityManager } from '../platform/database/index.js';
import { isEmpty, seedDemo } from './seed/index.js';

/** Fills an empty database with the demo, with a bar that shows how far it is; leaves any other alone, and gives `false`. */
export async function seedWithProgress(em: EntityManager, now: Instant): Promise<boolean> {
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
  await seedDemo(em, {
    now,
    onProgress: (done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
  });
  bar.stop();
  return true;
}
