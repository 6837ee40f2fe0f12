/**
 * What one person can do to everybody else: the attacks of `hostile-attacks.ts`, one after the other, against the built desk
 * with its demonstration and its own PostgreSQL; and beside each the time that others wait: a search in the knowledge base,
 * the page of a ticket, a sign-in. None over a second at the 95th percentile, and the process alive, is the goal; ends with
 * 1 when it is missed. All of it on this machine.
 *
 *     pnpm bench hostile                 (SECONDS an attack, 12; a part of an attack's name as argument runs that one)
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';
import { pageOperations } from '../support/page-operations.js';
import { Browser, outcomeOf, type Answer } from '../support/plain-browser.js';
import { ATTACKS, type Account, type Order, type Outcomes } from './hostile-attacks.js';

const SECONDS = Number(process.env['SECONDS'] ?? 12);
const GOAL = 1_000;
const HOOKS = ['--import', new URL('../../scripts/lib/typescript-hooks.mjs', import.meta.url).href];
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What somebody waits for beside an attack. */
interface Waited {
  readonly times: number[];
  /** What did not go well, and how often. */
  readonly failures: Map<string, number>;
}
const PROBES = ['search', 'ticket page', 'sign-in'] as const;
type Probe = (typeof PROBES)[number];

/** Others who are at work: one who searches and reads, one who signs in; both have been here before, from this address. */
class Others {
  readonly #operations = pageOperations();
  readonly #port: number;
  readonly accounts: readonly Account[];
  readonly #reader: Browser;
  readonly #arriving: Browser;
  readonly victim: Account;
  #number = '';

  constructor(port: number, accounts: readonly Account[]) {
    [this.#port, this.accounts] = [port, accounts];
    [this.#reader, this.#arriving] = [new Browser(port), new Browser(port)];
    // The attackers take the first of each role.
    this.victim = this.#last('agent');
  }

  #last(role: string): Account {
    const account = this.accounts.findLast((each) => each.role.toLowerCase() === role);
    if (!account) throw new Error(`The demonstration has no ${role}.`);
    return account;
  }

  async begin(): Promise<void> {
    const { login, password } = this.#last('correspondent');
    for (const signedIn of [
      await this.#reader.signIn(login, password),
      await this.#arriving.signIn(this.victim.login, this.victim.password),
    ]) {
      if (outcomeOf(signedIn) !== 'done') throw new Error(`Nobody can sign in: ${outcomeOf(signedIn)}`);
    }
    const { tickets } = await this.#reader.data('{ tickets(first: 1, sort: UPDATED) { nodes { number } } }');
    this.#number = tickets.nodes[0].number;
  }

  #ask(probe: Probe): Promise<Answer> {
    if (probe === 'sign-in') return this.#arriving.signIn(this.victim.login, this.victim.password);
    if (probe === 'ticket page')
      return this.#reader.query(this.#operations.get('TicketPage') ?? '', {
        number: this.#number,
        first: 50,
      });
    return this.#reader.query(this.#operations.get('SearchKnowledgeBase') ?? '', {
      question: 'bulletin de paie',
      sort: 'RELEVANCE',
      first: 10,
      offset: 0,
      settled: false,
    });
  }

  /** Works on until told to stop: what is asked for is asked again a moment after it has come. */
  watch(isOver: () => boolean): Promise<Record<Probe, Waited>> {
    const one = async (probe: Probe): Promise<readonly [Probe, Waited]> => {
      const waited: Waited = { times: [], failures: new Map() };
      while (!isOver()) {
        const answer = await this.#ask(probe);
        waited.times.push(answer.milliseconds);
        const outcome = outcomeOf(answer);
        if (outcome !== 'done') waited.failures.set(outcome, (waited.failures.get(outcome) ?? 0) + 1);
        // As quickly as people are, and quicker: five times a second.
        await pause(200);
      }
      return [probe, waited];
    };
    return Promise.all(PROBES.map(one)).then(
      (all) => Object.fromEntries(all) as unknown as Record<Probe, Waited>,
    );
  }

  async isServed(): Promise<boolean> {
    const { status } = await new Browser(this.#port).send('/');
    return status === 200;
  }
}

const rank = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
/** Median, 95th percentile, longest; what failed beside. */
function shown({ times, failures }: Waited): string {
  const [middle, most, longest] = [rank(times, 0.5), rank(times, 0.95), Math.max(...times)];
  const figures = [middle, most, longest].map((value) => value.toFixed(0)).join(' / ');
  const failed = [...failures].map(([what, many]) => `${what} × ${many}`).join(', ');
  return `${figures}${failed === '' ? '' : ` (${failed})`}`;
}

async function run(
  order: Order,
  others: Others,
): Promise<{ outcomes: Outcomes; waited: Record<Probe, Waited> }> {
  const attacker = fork(here('./hostile-attacks.ts'), { execArgv: HOOKS });
  let over = false;
  try {
    const ended = once(attacker, 'message');
    const watched = others.watch(() => over);
    attacker.send(order);
    const late = pause(order.seconds * 1_000 + 60_000, [{ outcomes: { 'no end': 1 } }], { ref: false });
    const [{ outcomes }] = (await Promise.race([ended, late])) as [{ outcomes: Outcomes }];
    over = true;
    return { outcomes, waited: await watched };
  } finally {
    attacker.kill('SIGKILL');
  }
}

async function othersOf({ port }: Demonstration): Promise<Others> {
  const { desk } = await new Browser(port).data('{ desk { demoAccounts { login password role } } }');
  const others = new Others(port, desk.demoAccounts as Account[]);
  await others.begin();
  return others;
}

async function main(): Promise<number> {
  const wanted = process.argv[2] ?? '';
  const dataDir = await mkdtemp(join(tmpdir(), 'assistance-bench-hostile-'));
  let desk: Demonstration | null = null;
  let others: Others | null = null;
  let missed = 0;
  say(`| attack | what came of it | ${PROBES.map((probe) => `${probe}, ms`).join(' | ')} | process |`);
  say(`|---|---|${PROBES.map(() => '---').join('|')}|---|`);
  try {
    for (const attack of Object.keys(ATTACKS).filter((name) => name.includes(wanted))) {
      if (desk === null || others === null || !desk.isAlive()) {
        desk = await startDemonstration(dataDir);
        others = await othersOf(desk);
      }
      const { accounts, victim } = others;
      const order = { attack, port: desk.port, accounts, victim: victim.login, seconds: SECONDS };
      const { outcomes, waited } = await run(order, others);
      // What it has begun goes on: it may end the process yet.
      await pause(1_000);
      const alive = desk.isAlive() && (await others.isServed());
      const late = PROBES.filter((probe) => !(rank(waited[probe].times, 0.95) <= GOAL));
      const failing = PROBES.some((probe) => waited[probe].failures.size > 0);
      if (!alive || late.length > 0 || failing) missed += 1;
      const came = Object.entries(outcomes)
        .toSorted(([, one], [, other]) => other - one)
        .map(([what, many]) => `${what} × ${many}`);
      const cells = PROBES.map((probe) => `${late.includes(probe) ? '✗ ' : ''}${shown(waited[probe])}`);
      say(`| ${attack} | ${came.join(', ')} | ${cells.join(' | ')} | ${alive ? 'alive' : '✗ ended'} |`);
    }
  } finally {
    await desk?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  say(
    `\nMedian / 95th percentile / longest of what others wait, ${SECONDS} s an attack. ` +
      (missed === 0 ? 'None over a second at the 95th percentile.' : `✗ ${missed} missed the goal.`),
  );
  return missed === 0 ? 0 : 1;
}

process.exitCode = await main();
