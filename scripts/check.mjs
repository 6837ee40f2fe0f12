// `pnpm typecheck`, `pnpm lint`: some of what `npm test` checks, alone.
import './lib/require-node.mjs';
import { BUILDS, LINTS, TYPES, runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { Trouble, main } from './lib/say.mjs';

const GROUPS = { lint: LINTS, types: TYPES };

await main(async () => {
  const group = GROUPS[process.argv[2]];
  if (!group)
    throw new Trouble(
      `Donnez ${Object.keys(GROUPS).join(' ou ')}.`,
      `Give ${Object.keys(GROUPS).join(' or ')}.`,
    );
  await ensureInstalled();
  const counts = { passed: 0, failed: 0 };
  if (group === TYPES) await runChecks(BUILDS.slice(0, 1), counts);
  await runChecks(group, counts);
  return counts.failed === 0 ? 0 : 1;
});
