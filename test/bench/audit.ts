/**
 * The audit under load: what its entries cost those who write, how fast they are sealed, and how fast a chain is checked.
 *
 *     pnpm bench audit                 (entries to check: pnpm bench audit 200000)
 */
import { sealEntries, verifyAudit, writeEntries, type NewEntry } from '@assistance/api/audit/index';
import { connect, type EntityManager } from '@assistance/api/platform/database/index';
import { migrateDatabase } from '@assistance/api/rooms';
import { startTestServer } from '@assistance/api/testing/postgres-server';
import { CHAIN_START, sealOf } from '@assistance/domain/audit';
import { createHash } from 'node:crypto';

const MANY = Number(process.argv[2] ?? 100_000);
const WRITERS = 16;
const EACH = 100;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const anEntry = (rank: number): NewEntry => ({
  at: new Date(1_800_000_000_000 + rank * 1_000).toISOString(),
  kind: 'change',
  operation: 'changeServiceSettings',
  outcome: 'DONE',
  personId: '00000000-0000-4000-8000-000000000061',
  role: 'admin',
  account: null,
  address: '192.0.2.1',
  session: '12',
  browser: 'Firefox, Windows',
  objectKind: 'serviceSettings',
  objects: [`closure:${rank}`],
  details: { reopeningDays: 10, progressDays: rank },
});

/** How an entry comes into a transaction that has other things to do. */
const WAYS: Readonly<Record<string, (em: EntityManager, rank: number) => Promise<void>>> = {
  'without an entry': async () => {},
  'an entry, sealed later (as the desk does)': (em, rank) => writeEntries(em, [anEntry(rank)]),
  'an entry, linked under a lock until the commit': async (em, rank) => {
    await em.execute(`select pg_advisory_xact_lock(hashtextextended('audit bench', 0))`);
    const [last] = await em.execute<{ position: string; hash: string }[]>(
      `select position, hash from bench_chain order by position desc limit 1`,
    );
    const end = last ? { position: Number(last.position), hash: last.hash } : CHAIN_START;
    const hash = sealOf({ ...anEntry(rank), id: String(rank) }, 'changes', end, digest);
    await em.execute(`insert into bench_chain values (?, ?, ?::jsonb)`, [
      end.position + 1,
      hash,
      JSON.stringify(anEntry(rank)),
    ]);
  },
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
const many = (count: number, each: (rank: number) => Promise<void>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, (_, rank) => each(rank)));

async function bench(url: string): Promise<void> {
  await migrateDatabase(url);
  const orm = await connect({ url, entities: [], pool: WRITERS });
  const em = () => orm.em.fork();
  await em().execute(
    `create table bench_chain (position bigint primary key, hash text not null, data jsonb not null)`,
  );
  await em().execute(`create table bench_work (rank integer)`);
  for (let turn = 0; turn < 3; turn += 1) {
    for (const [name, way] of Object.entries(WAYS)) {
      const took: number[] = [];
      const whole = await timed(() =>
        many(WRITERS, async (writer) => {
          for (let rank = 0; rank < EACH; rank += 1) {
            const one = await timed(() =>
              em().transactional(async (own) => {
                await own.execute(`insert into bench_work values (?)`, [rank]);
                await way(own, writer * EACH + rank);
              }),
            );
            took.push(one);
          }
        }),
      );
      const [median, slow] = [0.5, 0.99].map(
        (share) => took.toSorted((a, b) => a - b)[Math.floor(took.length * share)],
      );
      const rate = Math.round((WRITERS * EACH * 1_000) / whole);
      say(
        `${name}: ${rate} transactions a second, median ${median?.toFixed(1)} ms, 99 % in ${slow?.toFixed(1)} ms`,
      );
    }
  }
  const waiting = 3 * WRITERS * EACH;
  say(`sealing: ${Math.round((waiting * 1_000) / (await timed(() => sealEntries(em()))))} entries a second`);
  for (let rank = 0; rank < MANY; rank += 1_000) {
    await writeEntries(
      em(),
      Array.from({ length: Math.min(1_000, MANY - rank) }, (_, at) => anEntry(rank + at)),
    );
  }
  await sealEntries(em());
  const took = await timed(() => verifyAudit(em()));
  say(`checking: ${waiting + MANY} entries in ${(took / 1_000).toFixed(1)} s`);
  await orm.close();
}

const server = await startTestServer();
try {
  const admin = await connect({ url: server.url, entities: [], pool: 1 });
  await admin.em.fork().execute(`create database bench_audit`);
  await admin.close();
  const url = new URL(server.url);
  url.pathname = '/bench_audit';
  await bench(url.href);
} finally {
  await server.stop();
}
