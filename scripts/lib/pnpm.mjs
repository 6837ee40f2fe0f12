import { readFileSync } from 'node:fs';
import { capture } from './child.mjs';
import { inRoot } from './paths.mjs';
import { diagnose } from './diagnose.mjs';

const WINDOWS = process.platform === 'win32';
const program = (name) => (WINDOWS ? `${name}.cmd` : name);

/** The version that package.json asks for, `12.21.0`. */
function pnpmVersion() {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return /^pnpm@(\d+\.\d+\.\d+)/.exec(packageManager)[1];
}

/**
 * Finds the pnpm that package.json asks for: installed, by npx (which fetches it), or by corepack.
 * Gives the command and the arguments to put before pnpm's own. A registry that does not answer is a Trouble.
 */
export async function findPnpm() {
  const version = pnpmVersion();
  const candidates = [
    [program('pnpm')],
    [program('npx'), '--yes', `pnpm@${version}`],
    [program('corepack'), `pnpm@${version}`],
  ];
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' };
  let said = '';
  for (const [command, ...args] of candidates) {
    const { code, stdout, output } = await capture(command, [...args, '--version'], { env });
    if (code === 0 && stdout.trim().split('\n').at(-1) === version) return { command, args, env };
    // npx is the way that works everywhere: its reason is the one worth telling.
    if (command === program('npx')) said = output;
  }
  throw diagnose(`pnpm ${version}`, said);
}
