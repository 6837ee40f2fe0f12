import { defineConfig } from 'vitest/config';

/** One run, four suites: the pure domain, the server with a real PostgreSQL, the page parts, the front door. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'] } },
      { extends: './packages/api/vitest.config.ts' },
      { extends: './packages/web/vitest.config.ts' },
      { extends: './test/vitest.config.ts' },
    ],
  },
});
