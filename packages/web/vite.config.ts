import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { DOMAIN_SOURCES } from './domain-sources.js';

const API = `http://localhost:${process.env['PORT'] ?? 4000}`;

/** Bytes below which a file is sent as it is. */
const SMALL = 1_400;
const TEXTS = /\.(?:js|css|html|svg|json|webmanifest|txt)$/;

/** Compresses what is built once, here: at each request it would cost the desk a processor, for anybody who asks. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !TEXTS.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      if (content.length < SMALL) continue;
      writeFileSync(`${path}.br`, brotliCompressSync(content, quality));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    }
  },
};

export default defineConfig({
  plugins: [vue(), compressed],
  resolve: { alias: DOMAIN_SOURCES },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    // Messages become syntax trees, never `new Function`: the content security policy forbids eval.
    __INTLIFY_JIT_COMPILATION__: true,
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // The policy allows no `data:` script; a preload polyfill would be an inline one.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The library of plots comes alone, when a plot is looked at.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // A page costs a few requests, not thirty: what is used together travels together.
          groups: [
            { name: 'plots', test: /node_modules.+(echarts|zrender|tslib)\// },
            {
              name: 'statistics',
              test: /(domain|web)\/src\/statistics\/(?!plots\/PlotCanvas)/,
              minShareCount: 2,
            },
            {
              name: 'vendor',
              test: /node_modules.+(@vue|vue-router|vue-i18n|@intlify|urql|wonka|@0no-co)\//,
            },
            {
              name: 'forms',
              test: /reka-ui|domain\/src|(Dialog|Attachment\w+)\.vue|uploads\.ts/,
              minShareCount: 2,
            },
            {
              name: 'frame',
              test: /web\/src\/(?!spaces\/[^/]+\/|ticket\/|articles\/|i18n\/en)/,
              minShareCount: 3,
            },
            { name: 'ticket', test: /web\/src\/ticket\/(?!TicketTable|staff\/)/, minShareCount: 2 },
          ],
        },
      },
      treeshake: {
        // The domain is pure: a form that needs the length of a title must not bring the calendar along.
        // But for the refusals of a room, which add themselves to the catalogue: a page that refuses would find no words.
        moduleSideEffects: [{ test: /packages\/domain\/(?!.*\/refusals\.)/, sideEffects: false }],
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: API, ws: true },
      '/files': { target: API },
      '/calendar.ics': { target: API },
      // The files of a month; its page is one of ours.
      '^/statistiques/[^/]+[.](json|csv|xlsx|pdf)': { target: API },
    },
  },
});
