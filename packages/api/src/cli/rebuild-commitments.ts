import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { rebuildCommitments } from '../ticket/index.js';
import { withDatabase } from './with-database.js';

/**
 * Rebuilds every commitment, due date and planned reminder from the event log, and tells where the rows said otherwise:
 * nowhere is expected, and anything else ends with code 1. `--dry-run` changes nothing; `--json` is for programs.
 */
const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const bar = new SingleBar(
  { format: '  Engagements {bar} {value}/{total}', stream: process.stderr, hideCursor: true },
  Presets.shades_classic,
);
const { tickets, commitments, differences } = await withDatabase((em) =>
  rebuildCommitments(em, {
    dryRun: values['dry-run'],
    onProgress(done, total) {
      if (!process.stderr.isTTY) return;
      if (!bar.isActive) bar.start(total, 0);
      bar.update(done);
    },
  }),
).finally(() => bar.stop());

if (values.json) console.log(JSON.stringify({ tickets, commitments, differences }, null, 2));
else {
  for (const { ticket, what, stored, rebuilt } of differences) {
    console.log(`${ticket}  ${what}\n  - ${JSON.stringify(stored)}\n  + ${JSON.stringify(rebuilt)}`);
  }
  const put = values['dry-run'] ? 'rien n’est écrit / nothing written' : 'remises en ordre / put right';
  console.log(
    `${tickets} fiches, ${commitments} engagements : ${differences.length} différences` +
      `${differences.length === 0 ? '' : ` (${put})`}. / ${tickets} tickets, ${commitments} commitments.`,
  );
}
if (differences.length > 0) process.exitCode = 1;
