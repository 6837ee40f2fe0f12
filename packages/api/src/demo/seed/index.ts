import type { Instant } from '@assistance/domain/shared';
import { keepMails } from '../../mail/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { hashPassword } from '../../platform/passwords/index.js';
import { ROOMS, TICKET_REACTIONS } from '../../rooms.js';
import { readTexts } from '../texts/read-texts.js';
import { TicketLog } from '../../ticket-log/index.js';
import { DEMO_PASSWORD, demoAccounts } from '../accounts.js';
import { announceClosures } from './calendar.js';
import { guestsOf } from './charter-cases.js';
import { enterDirectory, type DemoDirectory } from './directory.js';
import { bindToMalfunction, mergeDuplicate } from './ticket-links.js';
import { planDemo } from './plan.js';
import { runSteps } from './run-steps.js';
import { Random } from './random.js';
import { useArticles } from './readers.js';
import { enterTemplates } from './templates.js';
import { asCorrespondent, ofTheAmue } from './viewers.js';

const SEED = 20_261_124;
/** Mails of the last days are there to be read. */
const MAIL_DAYS = 14;

interface SeedOptions {
  readonly now: Instant;
  /** Called with the steps done and all of them. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly tickets: number;
}

/** Fills an empty database with 18 months of a desk's life, by the same use cases. The same for the same `now`. */
export async function seedDemo(
  em: EntityManager,
  { now, onProgress = () => {}, tickets }: SeedOptions,
): Promise<void> {
  const random = new Random(SEED);
  const log = new TicketLog(em, { now: () => now }, TICKET_REACTIONS);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  // One transaction: killed half-way, it leaves an empty database, and the next start begins again.
  const entered = await em.fork().transactional(async (transaction) => {
    const directory = await enterDirectory(transaction, random, now, passwordHash);
    const accounts = await demoAccounts(transaction);
    const guests = guestsOf(
      directory,
      accounts.map(({ login }) => login),
    );
    const steps = planDemo(random, now, directory, guests, tickets);
    const toldFrom = new Date(Date.parse(now) - MAIL_DAYS * 86_400_000).toISOString();
    await runSteps(await log.join(transaction, { actor: { kind: 'system' }, now }), steps, {
      toldFrom,
      onProgress: (done) => onProgress(done, steps.length),
    });
    await enterTemplates(transaction, random, now, directory);
    await mergeDuplicate(log, transaction, random, now);
    await useArticles(transaction, random, now, directory);
    const [admin] = directory.admins;
    if (admin) await announceClosures(transaction, now, admin.id);
    await enterRooms(transaction, now, directory);
    // Nobody of the demo has a mailbox.
    await keepMails(transaction);
    return directory;
  });
  await bindToMalfunction(em.fork(), now, entered);
  await analyzeTables(em.fork());
}

/** What the rooms bring themselves. Each draws for itself: one that is added changes nothing of the others. */
async function enterRooms(em: EntityManager, now: Instant, directory: DemoDirectory): Promise<void> {
  const correspondents = directory.correspondents.map(asCorrespondent);
  const agents = directory.agents.filter(({ role }) => role === 'agent').map(ofTheAmue('agent'));
  const admins = directory.admins.map(ofTheAmue('admin'));
  for (const { name, demonstration } of ROOMS) {
    const random = new Random(SEED + [...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 0));
    await demonstration?.({ em, now, random, readTexts, correspondents, agents, admins });
  }
}

/** Readers of the log come next: the planner must know what is there now. Ours alone: others' tables would only warn. */
async function analyzeTables(em: EntityManager): Promise<void> {
  const tables = await em.execute<{ name: string }[]>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where tableowner = current_user and schemaname <> all ('{pg_catalog,information_schema}')`,
  );
  await em.execute(`analyze ${tables.map(({ name }) => name).join(', ')}`);
}
