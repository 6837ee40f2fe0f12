import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Vitest would leave a core to the editor; a run in CI has none. */
const maxWorkers = availableParallelism();

/** One run, four suites: the pure domain, the server with a real PostgreSQL, the page parts, the front door. */
export default defineConfig({
  test: {
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
