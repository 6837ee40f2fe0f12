import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { DOMAIN_SOURCES } from './domain-sources.js';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue()],
  resolve: { alias: DOMAIN_SOURCES },
  test: {
    name: 'web',
    environment: 'happy-dom',
    // Most readers': a test that is about others says so.
    env: { TZ: 'Europe/Paris' },
    include: ['src/**/*.test.ts'],
    // A world of its own for each file takes longer than all tests together: what they change they put back.
    isolate: false,
  },
});
