import { Presets, SingleBar } from 'cli-progress';
import { rebuildStatistics } from '../statistics/index.js';
import { withDatabase } from './with-database.js';

/** Recounts every ticket from its log, whether the desk is running or not. What was published stays as it is. */
await withDatabase(async (em) => {
  const bar = new SingleBar(
    { format: '  Statistiques {bar} {value}/{total}', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  const started = process.stderr.isTTY;
  let begun = false;
  const { tickets } = await rebuildStatistics(em, (done, total) => {
    if (!started) return;
    if (!begun) bar.start(total, 0);
    begun = true;
    bar.update(done);
  }).finally(() => bar.stop());
  process.stdout.write(`${tickets} fiches comptées. / ${tickets} tickets counted.\n`);
});
