import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest would leave a core to the editor; a run in CI has none. */
const maxWorkers = availableParallelism();

/** The longest of their suites. They begin first: at the end, one core would wait for them. */
const LONG = ['/redaction/linear.test.ts', '/faults/two-starts.test.ts', '/faults/mute-mail-server.test.ts'];
const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((ending) => moduleId.endsWith(ending));

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** One run, four suites: the pure domain, the server with a real PostgreSQL, the page parts, the front door. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'domain',
          include: ['packages/domain/src/**/*.test.ts'],
          // Pure code leaves nothing behind: a fresh world for each file would only cost its loading time.
          isolate: false,
          // Nothing here is timed: a busy machine fails no test.
          testTimeout: 30_000,
          maxWorkers,
        },
      },
      {
        extends: './packages/api/vitest.config.ts',
        root: './packages/api',
        test: { name: 'api', maxWorkers },
      },
      {
        extends: './packages/web/vitest.config.ts',
        root: './packages/web',
        test: { name: 'web', maxWorkers },
      },
      './test/vitest.config.ts',
    ],
  },
});
