import { existsSync } from 'node:fs';
import { capture } from './child.mjs';
import { ensureBuilt } from './build.mjs';
import { NODE, inRoot, toolEnvironment, toolPath } from './paths.mjs';
import { Trouble, duration } from './say.mjs';

const SCHEMA_COMMAND = inRoot('packages/api/dist/cli/schema.js');

/** Runs a tool of `folder`; gives what it printed when it failed, null when all is well. */
async function tool(folder, name, ...args) {
  const path = name === 'node' ? NODE : toolPath(name, folder);
  if (!path) return `${name}: not installed`;
  const { code, output } = await capture(path, args, { cwd: inRoot(folder), env: toolEnvironment(folder) });
  return code === 0 ? null : output;
}

/** What is wrong, and the command that puts it right. */
async function withCommand(checked, command) {
  const complaint = await checked;
  return complaint === null ? null : `${complaint.trimEnd()}\nRun \`${command}\` and commit what it writes.`;
}

async function built(part) {
  try {
    await ensureBuilt([part]);
    return null;
  } catch (error) {
    if (error instanceof Trouble) return error.details || error.message;
    throw error;
  }
}

/** Everything that is checked without running the desk. Builds come first: others read what they make. */
export const BUILDS = [
  { name: 'server compiles (tsc)', run: () => built('server') },
  { name: 'pages compile (vite)', run: () => built('web') },
];

export const TYPES = [
  {
    name: 'types of the tests (tsc)',
    run: () =>
      tool('.', 'tsc', '-b', 'packages/domain/tsconfig.test.json', 'packages/api/tsconfig.test.json', 'test'),
  },
  { name: 'types of the pages (vue-tsc)', run: () => tool('packages/web', 'vue-tsc', '--noEmit') },
];

export const LINTS = [
  { name: 'faults and habits (oxlint)', run: () => tool('.', 'oxlint') },
  {
    name: 'promises that nobody waits for (oxlint, by types)',
    run: () =>
      tool('.', 'oxlint', '-c', '.oxlintrc.promises.json', 'packages/api/src', 'packages/domain/src'),
  },
  {
    name: 'what nobody uses (knip)',
    run: () => tool('.', 'knip', '--no-progress', '--include', 'files,exports,types'),
  },
  { name: 'who imports whom (dependency-cruiser)', run: () => tool('.', 'depcruise', 'packages', 'test') },
];

export const CHECKS = [
  { name: 'form (prettier)', run: () => tool('.', 'prettier', '--check', '.') },
  ...LINTS,
  ...TYPES,
  {
    name: 'committed GraphQL schema is the server’s',
    applies: () => existsSync(SCHEMA_COMMAND),
    run: () => withCommand(tool('.', 'node', SCHEMA_COMMAND, '--check'), 'pnpm schema'),
  },
  {
    name: 'typed operations follow the schema (graphql-codegen)',
    run: () => withCommand(tool('packages/web', 'graphql-codegen', '--check'), 'pnpm codegen'),
  },
];

async function report({ name, applies = () => true, run }, counts) {
  if (!applies()) return;
  const started = Date.now();
  const complaint = await run();
  const time = duration(Date.now() - started);
  counts[complaint === null ? 'passed' : 'failed'] += 1;
  console.log(complaint === null ? `✓ ${name} (${time})` : `✗ ${name} (${time})\n${complaint.trimEnd()}\n`);
}

/** Runs checks, `atOnce` at a time, tells each, and adds to `counts` (`{ passed, failed }`), one a check. */
export async function runChecks(checks, counts, atOnce = 2) {
  const waiting = [...checks];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await report(next, counts);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
