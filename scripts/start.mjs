// `npm start`: from a fresh clone, or from yesterday's, to a desk that answers. `npm start -- --port 5000`.
import './lib/require-node.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { handOver } from './lib/child.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { NODE, deskEnvironment, inRoot } from './lib/paths.mjs';
import { requireFreePort } from './lib/port.mjs';
import { main, say } from './lib/say.mjs';

const args = process.argv.slice(2);

await main(async () => {
  // Known in a millisecond, and better said before two minutes of installing than after.
  await requireFreePort(args);
  await ensureInstalled();
  await ensureBuilt();
  const { DEMO, DATABASE_URL } = process.env;
  const env = { ...deskEnvironment(), ...(!DEMO && !DATABASE_URL ? { DEMO: '1' } : {}) };
  return handOver(NODE, ['--enable-source-maps', inRoot('packages/api/dist/main.js'), ...args], {
    env,
    tied: true,
    onEnd({ code, signal, asked }) {
      if (asked || code === 0) return;
      const how = signal ?? code;
      say(`✗ Le service s’est arrêté (${how}) : la raison est ci-dessus. Relancez \`npm start\`.`);
      say(`  The desk has ended (${how}): the reason is above. Run \`npm start\` again.`);
    },
  });
});
