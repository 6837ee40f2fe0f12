import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A small house: rooms a and b of the server, the platform, the domain, a page. */
const SOUND: Readonly<Record<string, string>> = {
  'packages/domain/src/index.ts': `export const one = 1;`,
  'packages/domain/src/a/index.ts': `export { one } from '../index.js';`,
  'packages/domain/src/a/a.test.ts': `import { readFileSync } from 'node:fs'; import './index.js'; readFileSync('.');`,
  'packages/api/src/platform/database/index.ts': `import 'pg'; export const connect = () => 1;`,
  'packages/api/src/a/index.ts': `export { A } from './inside.js'; import '../b/index.js';`,
  'packages/api/src/a/inside.ts': `import { one } from '@assistance/domain/a'; import { connect } from '../platform/database/index.js'; export const A = () => one + connect();`,
  'packages/api/src/a/to.ts': `import type { Fro } from './fro.js'; export type To = Fro; export const to = 1;`,
  'packages/api/src/a/fro.ts': `import { to } from './to.js'; export type Fro = typeof to;`,
  // Half of a cycle, which is told once, at its other half.
  'packages/api/src/a/egg.ts': `import { chicken } from './chicken.js'; export const egg = () => chicken;`,
  'packages/api/src/a/good.resolver.ts': `export { A } from './inside.js';`,
  'packages/api/src/b/index.ts': `export const B = 1;`,
  'packages/api/src/b/server.ts': `import type { Server } from 'node:http'; export type X = Server;`,
  'packages/api/src/platform/mail/index.ts': `import { createTransport } from 'nodemailer'; export { createTransport };`,
  'packages/api/src/b/inside.ts': `export const secret = 1;`,
  'packages/api/src/testing/helper.ts': `export const helper = 1;`,
  'packages/api/src/b/b.test.ts': `import { helper } from '../testing/helper.js'; import { A } from '../a/inside.js'; export { helper, A };`,
  'packages/web/src/page.ts': `import { one } from '@assistance/domain/a'; export const page = one;`,
  'packages/web/src/main.ts': `import './shell/app.js';`,
  'packages/web/src/shell/app.ts': `import { SPACES } from '../spaces/spaces.js'; export { SPACES };`,
  'packages/web/src/spaces/space.ts': `export interface Space { readonly pages: readonly string[] }`,
  'packages/web/src/spaces/spaces.ts': `import type { Space } from './space.js'; export const SPACES: readonly Space[] = [];`,
  'packages/web/src/spaces/queue/space.ts': `import type { Space } from '../space.js'; import { own } from './own.js'; import { sheet } from '../../ticket/sheet.js'; export const space: Space = { pages: [own, sheet] };`,
  'packages/web/src/spaces/queue/own.ts': `export const own = 'own';`,
  'packages/web/src/spaces/home/space.ts': `export const space = { pages: [] };`,
  'packages/web/src/ticket/sheet.ts': `import { hit } from '../articles/hit.js'; import { field } from '../components/field.js'; export const sheet = hit + field;`,
  'packages/web/src/ticket/sheet.test.ts': `import { space } from '../spaces/home/space.js'; import { desk } from '../testing/test-app.js'; export { space, desk };`,
  'packages/web/src/testing/test-app.ts': `export const desk = 1;`,
  'packages/web/src/articles/hit.ts': `export const hit = 'hit';`,
  'packages/web/src/components/field.ts': `import { now } from '../composables/now.js'; export const field = now;`,
  'packages/web/src/composables/now.ts': `import { ask } from '../api/ask.js'; export const now = ask;`,
  'packages/web/src/api/ask.ts': `export const ask = 'ask';`,
  'test/api/front.test.ts': `import { helper } from '@assistance/api/testing/helper'; export { helper };`,
};

/** One breach a file: what it holds, and the rules that must refuse it. */
const BREACHES: readonly (readonly [file: string, source: string, ...rules: string[]])[] = [
  [
    'packages/domain/src/io.ts',
    `import { readFileSync } from 'node:fs'; readFileSync('.');`,
    'domain-knows-nobody',
  ],
  [
    'packages/domain/src/pg.ts',
    `import type { B } from '../../api/src/b/index.js'; export type X = typeof B;`,
    'domain-knows-nobody',
    'domain-tests-know-the-domain-only',
  ],
  [
    'packages/domain/src/x.test.ts',
    `import { B } from '../../api/src/b/index.js'; export { B };`,
    'domain-tests-know-the-domain-only',
  ],
  [
    'packages/api/src/a/sql.resolver.ts',
    `import type { Pool } from 'pg'; export type X = Pool;`,
    'resolver-without-sql',
  ],
  [
    'packages/api/src/a/entities.resolver.ts',
    `import type { EntityManager } from '@mikro-orm/postgresql'; export type X = EntityManager;`,
    'resolver-without-sql',
  ],
  [
    'packages/api/src/a/orm.resolver.ts',
    `import { connect } from '../platform/database/index.js'; export { connect };`,
    'resolver-without-sql',
  ],
  [
    'packages/api/src/a/window.ts',
    `import { secret } from '../b/inside.js'; export { secret };`,
    'rooms-by-their-door',
  ],
  [
    'packages/api/src/a/type-window.ts',
    `import type { secret } from '../b/inside.js'; export type X = typeof secret;`,
    'rooms-by-their-door',
  ],
  [
    'packages/api/src/platform/text.ts',
    `import type { B } from '../b/index.js'; export type X = typeof B;`,
    'platform-knows-no-room',
  ],
  [
    'packages/api/src/platform/rule.ts',
    `import { one } from '@assistance/domain/a'; export { one };`,
    'platform-knows-no-rule',
  ],
  [
    'packages/api/src/a/mailer.ts',
    `import { createTransport } from 'nodemailer'; export { createTransport };`,
    'outside-by-its-client',
  ],
  [
    'packages/api/src/a/caller.ts',
    `import { request } from 'node:https'; export { request };`,
    'outside-by-its-client',
  ],
  [
    'packages/api/src/a/pages.ts',
    `import { page } from '../../../web/src/page.js'; export { page };`,
    'server-without-pages',
  ],
  [
    'packages/web/src/entity.ts',
    `import type { A } from '@assistance/api/a/index'; export type X = typeof A;`,
    'web-shares-the-domain-only',
  ],
  [
    'packages/web/src/Entity.vue',
    `<script setup lang="ts">\nimport { B } from '../../api/src/b/index.js';\nconst b = B;\n</script>`,
    'web-shares-the-domain-only',
  ],
  // A page that another space shows too is a part of the subject.
  [
    'packages/web/src/spaces/home/Neighbour.vue',
    `<script setup lang="ts">\nimport { own } from '../queue/own.js';\nconst other = own;\n</script>`,
    'web-space-knows-no-other',
  ],
  [
    'packages/web/src/spaces/home/later.ts',
    `export const later = () => import('../queue/own.js');`,
    'web-space-knows-no-other',
  ],
  [
    'packages/web/src/spaces/home/around.ts',
    `import { SPACES } from '../../shell/app.js'; export { SPACES };`,
    'web-imports-downwards',
  ],
  [
    'packages/web/src/spaces/by-name.ts',
    `import { space } from './home/space.js'; export { space };`,
    'web-spaces-are-collected',
  ],
  [
    'packages/web/src/shell/by-name.ts',
    `import { space } from '../spaces/home/space.js'; export { space };`,
    'web-spaces-are-collected',
  ],
  [
    'packages/web/src/ticket/of-a-space.ts',
    `import type { own } from '../spaces/queue/own.js'; export type Own = typeof own;`,
    'web-imports-downwards',
  ],
  [
    'packages/web/src/articles/of-a-ticket.ts',
    `import { sheet } from '../ticket/sheet.js'; export { sheet };`,
    'web-imports-downwards',
  ],
  [
    'packages/web/src/components/Subject.vue',
    `<script setup lang="ts">\nimport { hit } from '../articles/hit.js';\nconst known = hit;\n</script>`,
    'web-imports-downwards',
  ],
  [
    'packages/web/src/composables/part.ts',
    `import { field } from '../components/field.js'; export { field };`,
    'web-imports-downwards',
  ],
  [
    'packages/web/src/api/root.ts',
    `import { page } from '../page.js'; export { page };`,
    'web-imports-downwards',
  ],
  [
    'packages/web/src/novelty/new.ts',
    `import { ask } from '../api/ask.js'; export { ask };`,
    'web-folder-with-a-place',
  ],
  [
    'packages/api/src/a/chicken.ts',
    `import { egg } from './egg.js'; export const chicken = () => egg;`,
    'no-cycle',
  ],
  [
    'packages/api/src/a/cheat.ts',
    `import { helper } from '../testing/helper.js'; export { helper };`,
    'nothing-imports-tests',
    'rooms-by-their-door',
  ],
  [
    'packages/web/src/cheat.ts',
    `import '../../../test/api/front.test.js';`,
    'nothing-imports-tests',
    'web-shares-the-domain-only',
  ],
  ['packages/api/src/a/lost.ts', `import { gone } from './gone.js'; export { gone };`, 'no-unresolved'],
];

const house = await mkdtemp(join(tmpdir(), 'assistance-test-house-'));
afterAll(() => rm(house, { recursive: true }));

async function build(): Promise<void> {
  const files = [...Object.entries(SOUND), ...BREACHES.map(([file, source]) => [file, source] as const)];
  for (const [file, source] of files) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), source);
  }
  await mkdir(join(house, 'scripts'));
  for (const file of [
    '.dependency-cruiser.cjs',
    'scripts/depcruise.tsconfig.json',
    'tsconfig.base.json',
    'package.json',
  ]) {
    await cp(join(ROOT, file), join(house, file));
  }
  for (const folder of ['.', 'packages/api']) {
    await symlink(join(ROOT, folder, 'node_modules'), join(house, folder, 'node_modules'));
    await cp(join(ROOT, folder, 'package.json'), join(house, folder, 'package.json'));
  }
}

interface Verdict {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** The rules broken, by file. */
async function judge(): Promise<Map<string, string[]>> {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, 'packages', 'test', '--output-type', 'json'];
  const run = promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 1e8 });
  // Its exit code is the number of breaches.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const broken = new Map<string, string[]>();
  for (const { from, rule } of (JSON.parse(stdout) as Verdict).summary.violations) {
    broken.set(from, [...new Set([...(broken.get(from) ?? []), rule.name])].sort());
  }
  return broken;
}

await build();
const broken = await judge();

it.for(BREACHES)('%s is refused', ([file, , ...rules]) => {
  expect(broken.get(file)).toEqual(rules.sort());
});

it('refuses nothing else', () => {
  const innocent = [...broken].filter(([file]) => !BREACHES.some(([breach]) => breach === file));
  expect(innocent).toEqual([]);
});
