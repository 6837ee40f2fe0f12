import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoAccounts } from './demo/accounts.js';
import { seedSearches } from './demo/seed-searches.js';
import { seedOnce } from './demo/seed-once.js';
import { connectRooms, migrateRooms } from './rooms.js';
import { ConfigError, projectRoot, readConfig, type Config } from './platform/config/index.js';
import { createFileStore, FileStoreError, proveFileStore } from './platform/files/index.js';
import { createLog } from './platform/log/index.js';
import { reportOutsideCalls } from './platform/outside/index.js';
import { PostgresStartError } from './platform/postgres/index.js';
import { outliveErrors, within } from './platform/process/index.js';
import type { OfferedAccount } from './room/index.js';
import { openDatabase, startServer, type OpenDatabase, type RunningServer } from './server/index.js';

/** What people read at start, on stdout. */
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Exit codes, of which docs/running.md tells. */
const EXIT = { asked: 0, notStarted: 1, databaseLost: 69, unexpected: 70 };
/** Longest wait for what is under way when the desk ends, then for its database, in ms. */
const DESK_ENDING_MS = 10_000;
const DATABASE_ENDING_MS = 45_000;

/** Errors that say what to do by themselves: shown without a stack. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof PostgresStartError || error instanceof FileStoreError;

/** What there is to end in order, even in the middle of the start. */
interface Running {
  opening: Promise<OpenDatabase> | null;
  desk: RunningServer | null;
}
const running: Running = { opening: null, desk: null };
let ending: Promise<void> | null = null;

/** Ends all of it in order, then the process; what is asked a second time is not done twice. */
function end(code: number): void {
  ending ??= stop().then((inOrder) => process.exit(inOrder || code !== EXIT.asked ? code : EXIT.unexpected));
}

/** False when something did not end in time, or failed: it is cut. Never rejects. */
async function stop(): Promise<boolean> {
  const reported = (error: unknown): false => {
    console.error(error);
    return false;
  };
  const desk = await within(DESK_ENDING_MS, running.desk?.stop() ?? Promise.resolve()).catch(reported);
  // The embedded server must outlive neither the desk nor a start that failed.
  const closing = running.opening?.catch(() => null).then((database) => database?.close());
  const database = await within(DATABASE_ENDING_MS, closing ?? Promise.resolve()).catch(reported);
  return desk !== false && database !== false;
}

async function main(): Promise<void> {
  // Whoever reads what we print may go: the desk stays.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(EXIT.asked));
  // `npm start` holds the other end: whatever becomes of it, the desk does not stay behind.
  process.once('disconnect', () => end(EXIT.asked));
  process.channel?.unref();

  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  const env = typeof values.port === 'string' ? { ...process.env, PORT: values.port } : process.env;
  const config = readConfig(env, { terminal: process.stdout.isTTY });
  const log = createLog(config.log);
  reportOutsideCalls((err) => log.error({ err }, 'a transaction waits for somebody outside'));
  outliveErrors({ log, end: () => end(EXIT.unexpected) });
  const root = projectRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  running.opening = openDatabase(config, log);
  const { url: databaseUrl, lost } = await running.opening;
  void lost.then((error) => {
    log.fatal({}, error.message);
    process.stderr.write(`\n${error.message}\n`);
    end(EXIT.databaseLost);
  });
  await portIsFree(config.port, config.host);
  await proveFileStore(createFileStore(config.files), { config: config.files, log });
  const now = new Date().toISOString();
  const { accounts, seeded } = await prepare(databaseUrl, config, now);
  const desk = await startServer({
    config,
    databaseUrl,
    log,
    version,
    pages: join(root, 'packages/web/dist'),
    demoAccounts: accounts,
  });
  running.desk = desk;
  if (config.demo) await desk.indexed();
  if (seeded) await seedSearches(desk.orm.em.fork(), desk.search, now);
  welcome(desk.url, accounts);
}

interface Prepared {
  /** To try the demonstration with. */
  readonly accounts: readonly OfferedAccount[];
  /** Its data were made just now. */
  readonly seeded: boolean;
}

/** The newest schema and, in a demonstration, its data; gives the accounts to try it with. */
async function prepare(url: string, { demo, demoTickets: tickets }: Config, now: string): Promise<Prepared> {
  const orm = await connectRooms({ url, pool: 2 });
  try {
    await migrateRooms(orm);
    if (!demo) return { accounts: [], seeded: false };
    const onWait = () =>
      print(
        '  Un autre serveur remplit la base : on l’attend. / Another server fills the database: waiting.',
      );
    const seeded = await seedOnce(orm, { now, tickets, onWait });
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

function welcome(url: string, accounts: readonly OfferedAccount[]): void {
  print();
  print(`  Assistance Amue : ${url}`);
  if (accounts.length > 0) {
    print(`  Comptes de démonstration (mot de passe : ${accounts[0]?.password ?? ''})`);
    for (const { login, role, name } of accounts) print(`    ${login.padEnd(28)} ${role.padEnd(14)} ${name}`);
  }
  print(`  Ctrl+C pour arrêter / to stop.`);
  print();
}

main().catch((error: unknown) => {
  // What fails because all is ending is no news.
  if (ending) return;
  if (isForPeople(error)) process.stderr.write(`\n${error.message}\n`);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    process.stderr.write(
      `\nLe port est déjà pris : arrêtez l’autre programme, ou donnez-en un autre (npm start -- --port 5000).\n` +
        `The port is taken: stop the other program, or give another one (npm start -- --port 5000).\n`,
    );
  } else console.error(error);
  end(EXIT.notStarted);
});
