// `pnpm bench NAME ...`: runs test/bench/NAME.ts on a fresh build and on Node 24; without a name, tells the names.
import './lib/require-node.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { handOver } from './lib/child.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { NODE, inRoot, toolEnvironment } from './lib/paths.mjs';
import { Trouble, main } from './lib/say.mjs';

const FOLDER = inRoot('test/bench');
const [name, ...args] = process.argv.slice(2);

/** `calendar.ts` is a bench, `calendar-contenders.ts` beside it helps it. */
function names() {
  const all = existsSync(FOLDER)
    ? readdirSync(FOLDER).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
    : [];
  return all.filter((one) => !all.some((other) => one.startsWith(`${other}-`)));
}

await main(async () => {
  if (!name || !names().includes(name)) {
    const known = names().join(', ') || '–';
    throw new Trouble(`Quelle mesure ? ${known}`, `Which bench? ${known}`);
  }
  await ensureInstalled();
  await ensureBuilt();
  const hooks = new URL('lib/typescript-hooks.mjs', import.meta.url).href;
  return handOver(NODE, ['--import', hooks, inRoot('test/bench', `${name}.ts`), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: toolEnvironment(),
  });
});
