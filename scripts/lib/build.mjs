import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './child.mjs';
import { diagnose } from './diagnose.mjs';
import { installHash } from './install.mjs';
import { alone } from './lock.mjs';
import { inRoot, toolEnvironment, toolPath } from './paths.mjs';
import { step } from './say.mjs';
import { hashOf, isFresh, stamp, unstamp } from './stamps.mjs';

const API = inRoot('packages/api');

/** Files of SQL, which lie beside the modules that read them, in the source and in the result. */
const sqlFiles = () =>
  readdirSync(join(API, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.sql'))
    .map((path) => ({ from: join(API, 'src', path), to: join(API, 'dist', path) }));

/** tsc copies none of them. */
export function copySql() {
  for (const { from, to } of sqlFiles()) copyFileSync(from, to);
}

const isTest = (path) => path.endsWith('.test.ts');

/** What is built: from which files, with which tool, into what. */
const PARTS = {
  server: {
    heading: 'Compilation du serveur / Building the server',
    sources: [
      'tsconfig.base.json',
      'packages/domain/tsconfig.json',
      'packages/domain/src',
      'packages/api/tsconfig.json',
      'packages/api/src',
    ],
    results: ['packages/domain/dist/index.js', 'packages/api/dist/platform'],
    folder: '.',
    command: ['tsc', '-b', 'packages/domain', 'packages/api'],
  },
  web: {
    heading: 'Compilation des pages / Building the pages',
    sources: [
      'packages/domain/src',
      'packages/web/src',
      'packages/web/public',
      'packages/web/index.html',
      'packages/web/vite.config.ts',
      'packages/web/domain-sources.ts',
      'packages/web/tsconfig.json',
    ],
    results: ['packages/web/dist/index.html'],
    folder: 'packages/web',
    command: ['vite', 'build', '--logLevel', 'warn'],
  },
};

const sourcesHash = ({ sources }) => hashOf(sources, { skip: isTest, seed: installHash() });
const isPresent = ({ results }) => results.every((path) => existsSync(inRoot(path)));
const isCopied = (name) => name !== 'server' || sqlFiles().every(({ to }) => existsSync(to));
const isBuilt = (name) => isPresent(PARTS[name]) && isCopied(name) && isFresh(name, sourcesHash(PARTS[name]));

/** What a deleted source was made into stays behind, where a later import or listing would still find it. */
function removeOrphans(dist, source) {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    const output = join(dist, entry.name);
    if (entry.isDirectory()) removeOrphans(output, join(source, entry.name));
    const origin = /^(.+?)\.(?:d\.ts|js)(?:\.map)?$/.exec(entry.name)?.[1];
    if (origin && !existsSync(join(source, `${origin}.ts`))) rmSync(output);
    if (entry.name.endsWith('.sql') && !existsSync(join(source, entry.name))) rmSync(output);
  }
}

async function build(name) {
  const part = PARTS[name];
  const hash = sourcesHash(part);
  unstamp(name);
  if (name === 'server') {
    for (const folder of ['packages/domain', 'packages/api'])
      removeOrphans(inRoot(folder, 'dist'), inRoot(folder, 'src'));
  }
  const [tool, ...args] = part.command;
  // tsc trusts its own notes of what it wrote: results removed by hand are rebuilt by force only.
  if (tool === 'tsc' && !isPresent(part)) args.push('--force');
  const { code, output } = await capture(toolPath(tool, part.folder), args, {
    cwd: inRoot(part.folder),
    env: { ...toolEnvironment(part.folder), NODE_ENV: 'production' },
  });
  if (code !== 0) throw diagnose(part.command.join(' '), output);
  if (name === 'server') copySql();
  stamp(name, hash);
}

/**
 * Builds what its sources have outrun: `server` (domain and API), `web` (the pages).
 * Costs a tenth of a second when nothing has.
 */
export async function ensureBuilt(names = ['server', 'web']) {
  for (const name of names) {
    if (isBuilt(name)) continue;
    await alone(async () => {
      if (!isBuilt(name)) await step(PARTS[name].heading, () => build(name));
    });
  }
}
