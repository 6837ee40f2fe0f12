/**
 * What each priced field takes, beside its price (docs/api.md): the median of some runs on a desk in its demonstration,
 * without what the operation around it takes. A price is an estimate, on the side of too much: one that is below what was
 * measured is marked. On a busy machine everything takes longer: run it on a quiet one.
 *
 *     pnpm bench prices                  (RUNS of each, 21; DATA_DIR of a desk to measure in place of a new one)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declaredPrices } from '@assistance/api/server/price-table';
import { createSchema } from '@assistance/api/server/schema';
import { startDemonstration } from '../support/demonstration.js';
import { Browser } from '../support/plain-browser.js';

const RUNS = Number(process.env['RUNS'] ?? 21);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Role = 'correspondent' | 'agent' | 'admin';
type Browsers = Readonly<Record<Role, Browser>>;
/** What is asked with the field and without it; for how many objects it is, by the answer. */
interface Measured {
  readonly role: Role;
  readonly query: string;
  readonly without?: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly objects?: (data: any) => number;
}

const SEARCH = (hits: string) =>
  `{ searchKnowledgeBase(question: "erreur", first: 50) { hits { article { ${hits} } } } }`;
const TICKETS = (nodes: string) => `{ tickets(first: 50, sort: UPDATED) { nodes { ${nodes} } } }`;
const MALFUNCTIONS = (nodes: string) => `{ malfunctions(first: 50) { nodes { ${nodes} } } }`;
const YEAR = `from: "2025-12-01", to: "2026-11-28"`;
const onArticles = (field: string): Measured => ({
  role: 'agent',
  query: SEARCH(`id ${field}`),
  without: SEARCH('id'),
  objects: ({ searchKnowledgeBase }) => searchKnowledgeBase.hits.length,
});
const onTickets = (field: string): Measured => ({
  role: 'agent',
  query: TICKETS(`id ${field}`),
  without: TICKETS('id'),
  objects: ({ tickets }) => tickets.nodes.length,
});
const onMalfunctions = (field: string): Measured => ({
  role: 'agent',
  query: MALFUNCTIONS(`id ${field}`),
  without: MALFUNCTIONS('id'),
  objects: ({ malfunctions }) => malfunctions.nodes.length,
});
const root = (role: Role, query: string): Measured => ({ role, query });

/** The dearest of what pages ask, or may. What writes is priced by its budget alone: it is measured when it is done. */
const measures = (ticketId: string): Readonly<Record<string, Measured>> => ({
  'Article.related': onArticles('related { id }'),
  'Article.use': onArticles('use { useful deflections seenInTickets }'),
  'Malfunction.bindable': onMalfunctions('bindable(first: 25, text: "erreur") { totalCount nodes { id } }'),
  'Malfunction.tickets': onMalfunctions('tickets(first: 25) { totalCount nodes { id } }'),
  'PublishedStatistics.versions': {
    role: 'admin',
    query: '{ publishedMonths(first: 24) { month versions { version } } }',
    without: '{ publishedMonths(first: 24) { month } }',
    objects: ({ publishedMonths }) => publishedMonths.length,
  },
  'Query.articleProposal': root(
    'agent',
    `{ articleProposal(ticketId: "${ticketId}") { title findings { text } } }`,
  ),
  'Query.establishmentStatistics': root(
    'correspondent',
    '{ establishmentStatistics(from: "2025-12", to: "2026-11") { own { count } whole { figures { count } } } }',
  ),
  'Query.malfunctions': root('agent', MALFUNCTIONS('id ticketCount')),
  'Query.outbox': root('admin', '{ outbox(first: 50) { totalCount nodes { id html } } }'),
  'Query.publishedMonths': root('admin', '{ publishedMonths(first: 24) { month figures { count } } }'),
  'Query.queueCounts': root('agent', '{ queueCounts { mine unassigned overdue dueToday toReview } }'),
  'Query.searchFigures': root(
    'admin',
    '{ searchFigures(since: "2026-01-01", first: 50) { question asked } }',
  ),
  'Query.searchKnowledgeBase': root(
    'correspondent',
    `{ searchKnowledgeBase(question: "comment corriger un bulletin de paye avec un rapel négatif", first: 10) {
       totalCount suggestion facets { field values { value count } } hits { title { text } snippet { text } } } }`,
  ),
  'Query.searchTickets': root(
    'agent',
    '{ searchTickets(text: "erreur bulletin", first: 20) { totalCount nodes { ticket { id } snippet { text } } } }',
  ),
  'Query.statistics': root(
    'admin',
    `{ statistics(input: { measures: [RECEIVED, ACKNOWLEDGEMENT, RESPONSE, OPEN], ${YEAR}, granularity: MONTH,
       dimensions: [PRODUCT] }) { rows { figures { count median p90 } } } }`,
  ),
  'Query.tickets': root(
    'agent',
    '{ tickets(first: 25, filter: { text: "erreur" }) { totalCount nodes { id } } }',
  ),
  'Query.ticketsToReview': root('agent', '{ ticketsToReview(first: 25) { totalCount nodes { id } } }'),
  'Ticket.actions': onTickets('actions'),
  'Ticket.clock': onTickets('clock { dueAt remaining }'),
  'Ticket.timeline': onTickets('timeline(first: 20) { totalCount nodes { id } }'),
});

/** The middle of some runs, in milliseconds, and what was answered. */
async function timeOf(browser: Browser, query: string): Promise<{ milliseconds: number; data: unknown }> {
  const data: unknown = await browser.data(query);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push((await browser.query(query)).milliseconds);
  times.sort((a, b) => a - b);
  return { milliseconds: times[Math.floor(times.length / 2)] ?? Number.NaN, data };
}

async function measure(port: number): Promise<void> {
  const nobody = new Browser(port);
  const { desk } = await nobody.data('{ desk { demoAccounts { login password role } } }');
  const signedIn = async (role: Role): Promise<[Role, Browser]> => {
    const browser = new Browser(port);
    const account = desk.demoAccounts.find((each: { role: string }) => each.role.toLowerCase() === role);
    await browser.signIn(account.login, account.password);
    return [role, browser];
  };
  const roles: readonly Role[] = ['correspondent', 'agent', 'admin'];
  const browsers = Object.fromEntries(await Promise.all(roles.map(signedIn))) as unknown as Browsers;
  const { ticketsToReview: waiting } = await browsers.agent.data(
    '{ ticketsToReview(first: 1) { nodes { id } } }',
  );
  const all = measures(waiting.nodes[0]?.id ?? '');
  const { milliseconds: least } = await timeOf(browsers.agent, '{ me { id } }');

  say('| field | price for the objects asked | measured, ms | objects |');
  say('|---|---|---|---|');
  for (const [field, { each, once }] of declaredPrices(createSchema())) {
    const measured = all[field];
    if (!measured) continue;
    const browser = browsers[measured.role];
    const { milliseconds, data } = await timeOf(browser, measured.query);
    const base = measured.without ? (await timeOf(browser, measured.without)).milliseconds : least;
    const objects = measured.objects?.(data) ?? 1;
    const price = each * objects + once;
    const took = Math.max(0, milliseconds - base);
    const mark = took > price ? '✗ ' : '';
    say(`| \`${field}\` | ${price.toFixed(1)} | ${mark}${took.toFixed(1)} | ${objects} |`);
  }
}

const given = process.env['DATA_DIR'];
const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'assistance-bench-prices-')));
const running = await startDemonstration(dataDir);
try {
  await measure(running.port);
} finally {
  await running.stop();
  if (given === undefined) await rm(dataDir, { recursive: true, force: true });
}
