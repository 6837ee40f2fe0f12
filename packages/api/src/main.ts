import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoAccounts } from './demo/accounts.js';
import { askAround } from './demo/ask-around.js';
import { seedWithProgress } from './demo/seed-with-progress.js';
import { ENTITIES } from './entities.js';
import { ConfigError, projectRoot, readConfig } from './platform/config/index.js';
import { connect, migrateUp } from './platform/database/index.js';
import { createLog } from './platform/log/index.js';
import { PostgresStartError } from './platform/postgres/index.js';
import type { DeskType } from './session/index.js';
import { openDatabase, startDesk, type RunningDesk } from './server/index.js';

/** What people read at start, on stdout. */
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Errors that say what to do by themselves: shown without a stack. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof PostgresStartError;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  const env = typeof values.port === 'string' ? { ...process.env, PORT: values.port } : process.env;
  const config = readConfig(env, { terminal: process.stdout.isTTY });
  const log = createLog(config.log);
  const root = projectRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  const database = await openDatabase(config, log);
  const databaseUrl = database.url;
  // From here on there is something to end in order, even in the middle of the demo's making.
  const running: { desk: RunningDesk | null } = { desk: null };
  const stop = once(async () => {
    await running.desk?.stop();
    await database.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop().finally(() => process.exit(0)));
  }
  try {
    await portIsFree(config.port, config.host);
    const now = new Date().toISOString();
    const { accounts, seeded } = await prepare(databaseUrl, config.demo, now);
    const desk = await startDesk({
      config,
      databaseUrl,
      log,
      version,
      pages: join(root, 'packages/web/dist'),
      demoAccounts: accounts,
    });
    running.desk = desk;
    if (config.demo) await desk.indexed();
    if (seeded) await askAround(desk.orm.em.fork(), desk.search, now);
    welcome(desk.url, accounts);
  } catch (error) {
    // The embedded server must not outlive a start that failed.
    await stop();
    throw error;
  }
}

interface Prepared {
  /** To try the demonstration with. */
  readonly accounts: DeskType['demoAccounts'];
  /** Its data were made just now. */
  readonly seeded: boolean;
}

/** The newest schema and, in a demonstration, its data; gives the accounts to try it with. */
async function prepare(url: string, demo: boolean, now: string): Promise<Prepared> {
  const orm = await connect({ url, entities: ENTITIES, pool: 2 });
  try {
    await migrateUp(orm);
    if (!demo) return { accounts: [], seeded: false };
    const seeded = await seedWithProgress(orm.em.fork(), now);
    return { accounts: await demoAccounts(orm.em.fork()), seeded };
  } finally {
    await orm.close();
  }
}

/** Told before the demo is made, not after. Throws EADDRINUSE. */
async function portIsFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function welcome(url: string, accounts: DeskType['demoAccounts']): void {
  say();
  say(`  Assistance Amue : ${url}`);
  if (accounts.length > 0) {
    say(`  Comptes de démonstration (mot de passe : ${accounts[0]?.password ?? ''})`);
    for (const { login, role, name } of accounts) say(`    ${login.padEnd(28)} ${role.padEnd(14)} ${name}`);
  }
  say(`  Ctrl+C pour arrêter / to stop.`);
  say();
}

/** However often it is asked, it happens once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work());
}

main().catch((error: unknown) => {
  if (isForPeople(error)) process.stderr.write(`\n${error.message}\n`);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    process.stderr.write(
      `\nLe port est déjà pris : arrêtez l’autre programme, ou donnez-en un autre (npm start -- --port 5000).\n` +
        `The port is taken: stop the other program, or give another one (npm start -- --port 5000).\n`,
    );
  } else console.error(error);
  process.exit(1);
});
