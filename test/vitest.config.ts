import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: file('.'),
  test: {
    name: 'front-door',
    include: ['{e2e,api,faults}/**/*.test.ts'],
    globalSetup: [file('../packages/api/src/testing/postgres-global.ts')],
  },
});
