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
