import { defineConfig } from 'vitest/config';

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
        },
      },
      './packages/api/vitest.config.ts',
      './packages/web/vitest.config.ts',
      './test/vitest.config.ts',
    ],
  },
});
