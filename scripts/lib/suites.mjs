import { readFileSync, rmSync } from 'node:fs';
import { handOver } from './child.mjs';
import { NODE, inRoot, toolEnvironment } from './paths.mjs';
import { Trouble } from './say.mjs';

const REPORT = inRoot('test-results/vitest.json');

/** Options of vitest that are of use here, by their names; whatever else begins with a dash is a slip of the hand. */
const OPTIONS =
  '-t -u -w --testNamePattern --project --update --bail --retry --repeats ' +
  '--maxWorkers --testTimeout --hookTimeout --shard --sequence --coverage --no-coverage ' +
  '--inspect --inspect-brk --no-file-parallelism --fileParallelism --silent --logHeapUsage';
const KNOWN = OPTIONS.split(' ');

/** Refuses an option that nobody knows: `--suite-only` would run everything, and look as if it had done what was asked. */
export function refuseUnknown(args) {
  const unknown = args.find((argument) => {
    const [name = ''] = argument.split('=', 1);
    return name.startsWith('-') && !KNOWN.some((option) => name === option || name.startsWith(`${option}.`));
  });
  if (unknown === undefined) return;
  throw new Trouble(
    `Option inconnue : « ${unknown} ». \`npm test\` comprend --checks-only, --suites-only, des chemins, et de Vitest : ${KNOWN.join(', ')}.`,
    `Unknown option: "${unknown}". \`npm test\` takes --checks-only, --suites-only, paths, and the options of Vitest above.`,
  );
}

function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return null; // Vitest crashed before it could write one.
  }
}

/**
 * Runs the test suites and counts each test: `{ passed, failed, skipped }`.
 * What no test shows counts as one failure more: a file that does not load, an unhandled error, a crash, no test at all.
 */
export async function runSuites(args) {
  rmSync(REPORT, { force: true });
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await handOver(NODE, [vitest, 'run', ...reporters, ...args], { env: toolEnvironment() });

  const report = readReport();
  if (!report) {
    console.log(`✗ vitest ended with code ${code} and no report`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  counts.failed += unloaded.length;
  if (counts.passed + counts.failed === 0) {
    console.log('✗ vitest ran no test');
    counts.failed = 1;
  }
  if (code !== 0 && counts.failed === 0) {
    console.log(`✗ vitest ended with code ${code}: an error outside the tests`);
    counts.failed = 1;
  }
  return counts;
}
