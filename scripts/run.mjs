// `node scripts/run.mjs NAME ...`: a command of the API (packages/api/src/cli/NAME.ts) on a fresh build and on Node 24.
// Says nothing on stdout itself: that is the command's. Relative paths are those of the shell that called.
import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { handOver } from './lib/child.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { NODE, deskEnvironment, inRoot } from './lib/paths.mjs';
import { Trouble, main } from './lib/say.mjs';

const [name = '', ...args] = process.argv.slice(2);

await main(async () => {
  await ensureInstalled();
  await ensureBuilt(['server']);
  const file = inRoot('packages/api/dist/cli', `${name}.js`);
  if (!existsSync(file)) throw new Trouble(`Commande inconnue : « ${name} ».`, `No such command: "${name}".`);
  // pnpm and npm run scripts from the root, and say in INIT_CWD where they were called.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return handOver(NODE, ['--enable-source-maps', file, ...args], { cwd, env: deskEnvironment() });
});
