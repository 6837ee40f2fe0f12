import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Node's own choice of the two builds in that package: Vite would take the other, and the schema knows but one. */
const graphql = createRequire(import.meta.url).resolve('graphql');
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: file('.'),
  // The domain is read from its sources: no test waits for a build, or passes on an old one.
  resolve: {
    alias: [
      { find: /^@assistance\/domain\/(.+)$/, replacement: file('../domain/src/$1/index.ts') },
      { find: /^@assistance\/domain$/, replacement: file('../domain/src/index.ts') },
      { find: /^graphql$/, replacement: graphql },
    ],
  },
  // As tsconfig.json says for the build; it leaves tests out, so that Vite would not apply it to them.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  test: {
    name: 'api',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/postgres-global.ts'],
    setupFiles: ['src/testing/file-end.setup.ts'],
    // A worker loads the server once, not once a file: a third of the whole time. A file that changes what others load
    // (the environment, a module) puts it back.
    isolate: false,
    // On a machine that does something else as well, what takes half a second may take ten.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // `expect.poll` waits for a condition: a second is too short for thirty sockets on such a machine.
    expect: { poll: { timeout: 15_000 } },
  },
});
