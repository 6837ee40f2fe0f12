// `pnpm dev`: the desk with hot reload. Vite serves the pages on http://localhost:5173 and hands the rest to the API on
// port 4000, which starts again whenever tsc has compiled a change. Ctrl-C ends all of it.
import './lib/require-node.mjs';
import { spawn } from 'node:child_process';
import { utimesSync, watch } from 'node:fs';
import { copySql, ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { NODE, inRoot, toolEnvironment, toolPath } from './lib/paths.mjs';
import { requireFreePort } from './lib/port.mjs';
import { main, say } from './lib/say.mjs';

const FOLDED = 12;

/** Starts a part whose lines bear its name; each part ends with the others. */
function start(name, command, args, folder = '.') {
  const child = spawn(command, args, {
    cwd: inRoot(folder),
    env: { DEMO: process.env.DATABASE_URL ? '0' : '1', ...toolEnvironment(folder) },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command.endsWith('.cmd'),
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      for (const line of text.split('\n')) if (line.trim()) say(`${name.padEnd(FOLDED)}│ ${line}`);
    });
  }
  return {
    name,
    child,
    end: new Promise((resolve) => child.once('close', (code) => resolve({ name, code }))),
  };
}

/** tsc does not look at files of SQL, nor Node at what a module reads: the API starts anew as if its first module had changed. */
function followSql() {
  return watch(inRoot('packages/api/src'), { recursive: true }, (_, file) => {
    if (!file?.endsWith('.sql')) return;
    try {
      copySql();
      const now = new Date();
      utimesSync(inRoot('packages/api/dist/main.js'), now, now);
    } catch (error) {
      say(`✗ ${error.message}`); // Removed between two looks, or half written: the next change is followed again.
    }
  });
}

await main(async () => {
  await requireFreePort([]);
  await ensureInstalled();
  await ensureBuilt(['server']);
  const parts = [
    start('compilation', toolPath('tsc'), [
      '-b',
      '-w',
      '--preserveWatchOutput',
      'packages/domain',
      'packages/api',
    ]),
    start('API', NODE, [
      '--watch',
      '--watch-preserve-output',
      '--enable-source-maps',
      'packages/api/dist/main.js',
    ]),
    start('pages', toolPath('vite', 'packages/web'), ['--clearScreen', 'false'], 'packages/web'),
  ];
  const following = followSql();
  let asked = false;
  const endAll = () => {
    for (const { child } of parts) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      asked = true;
      endAll();
    });
  }
  const first = await Promise.race(parts.map(({ end }) => end));
  if (!asked) say(`✗ ${first.name} : ${first.code}`);
  endAll();
  await Promise.all(parts.map(({ end }) => end));
  following.close();
  return asked ? 0 : 1;
});
