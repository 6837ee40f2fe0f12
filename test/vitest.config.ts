import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: file('.'),
  resolve: {
    // Helpers come from their sources; the desk under test is the built one, started as a process.
    alias: [
      { find: /^@assistance\/api\/(.+)$/, replacement: file('../packages/api/src/$1.ts') },
      { find: /^@assistance\/domain\/(.+)$/, replacement: file('../packages/domain/src/$1/index.ts') },
      { find: /^@assistance\/domain$/, replacement: file('../packages/domain/src/index.ts') },
    ],
  },
  test: {
    name: 'front-door',
    include: ['{api,checks,e2e,faults}/**/*.test.ts'],
    globalSetup: [file('../packages/api/src/testing/postgres-global.ts')],
    setupFiles: [file('../packages/api/src/testing/file-end.setup.ts')],
    // A worker loads what tests share once: they change nothing in it.
    isolate: false,
    // Browsers, desks and their databases share two cores: what takes a second alone may take ten here.
    testTimeout: 400_000,
    hookTimeout: 400_000,
    // After the other suites, so that theirs keep the machine, and these their pace.
    sequence: { groupOrder: 1 },
    // A page often waits, for a second that its clock counts or for a desk that starts: another test has the core.
    maxWorkers: availableParallelism() + 1,
  },
});
