import { fileURLToPath } from 'node:url';

/** The domain is read from its sources: neither the build nor the tests of the web wait for its own build. */
export const DOMAIN_SOURCES = [
  {
    find: /^@assistance\/domain\/(.+)$/,
    replacement: fileURLToPath(new URL('../domain/src/$1/index.ts', import.meta.url)),
  },
];
