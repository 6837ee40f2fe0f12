import fs, { existsSync } from 'node:fs';
import { capture } from './child.mjs';
import { diagnose } from './diagnose.mjs';
import { alone } from './lock.mjs';
import { NODE, ROOT } from './paths.mjs';
import { findPnpm } from './pnpm.mjs';
import { Trouble, step } from './say.mjs';
import { hashOf, isFresh, stamp, unstamp } from './stamps.mjs';

const NEEDED_BYTES = 1.5e9;

/** What the installed packages follow from. */
export const installHash = () =>
  hashOf(
    [
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      'package.json',
      'packages/domain/package.json',
      'packages/api/package.json',
      'packages/web/package.json',
      'test/package.json',
    ],
    { seed: `${process.platform}-${process.arch}` },
  );

const isInstalled = () => existsSync(NODE) && isFresh('install', installHash());

function requireRoom() {
  const { bavail, bsize } = fs.statfsSync(ROOT);
  if (bavail * bsize < NEEDED_BYTES && !existsSync(NODE)) {
    const free = Math.round((bavail * bsize) / 1e6);
    throw new Trouble(
      `Il reste ${free} Mo sur le disque, il en faut 1500 : libérez de la place, puis relancez.`,
      `The disk has ${free} MB left, 1500 are needed: free some, then run again.`,
    );
  }
}

/** Installs exactly what the lock file names, unless that is what is there. Costs milliseconds when it is. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    requireRoom();
    await step('Installation des dépendances / Installing dependencies', async (note) => {
      unstamp('install');
      const { command, args, env } = await findPnpm();
      const { code, output } = await capture(
        command,
        [
          ...args,
          'install',
          '--frozen-lockfile',
          '--reporter=append-only',
          '--config.confirm-modules-purge=false',
        ],
        { env, onLine: (line) => line.startsWith('Progress:') && note(line.slice(10)) },
      );
      if (code !== 0) throw diagnose('pnpm install', output);
      if (!existsSync(NODE))
        throw diagnose('node-runtime (npm)', `${output}\nnode_modules/node-runtime/bin/node: missing`);
      stamp('install', installHash());
    });
  });
}
