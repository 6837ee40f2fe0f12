// `npm test`: everything that CI checks. `npm test -- packages/domain` hands its arguments to vitest;
// `npm test -- --checks-only` and `--suites-only` do one half.
import './lib/require-node.mjs';
import { BUILDS, CHECKS, runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { duration, main } from './lib/say.mjs';
import { refuseUnknown, runSuites } from './lib/suites.mjs';

const OWN = ['--checks-only', '--suites-only'];
const given = process.argv.slice(2);
const args = given.filter((argument) => !OWN.includes(argument));

await main(async () => {
  refuseUnknown(args);
  const started = Date.now();
  await ensureInstalled();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  // One after the other: the pages and the server read the same domain.
  await runChecks(BUILDS, counts, 1);
  if (!given.includes('--suites-only')) await runChecks(CHECKS, counts);
  if (!given.includes('--checks-only')) {
    for (const [kind, count] of Object.entries(await runSuites(args))) counts[kind] += count;
  }
  const { passed, failed, skipped } = counts;
  console.log(`▸ ${duration(Date.now() - started)}`);
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
});
