import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  SearchError,
  type SearchEngine,
  type SearchRequest,
} from '@assistance/api/knowledge-base/search/index';
import type { MeasuredServer } from './measured-server.js';
import { makeQuestion, type MadeQuestion } from './search-texts.js';

const QUESTIONS = Number(process.env['QUESTIONS'] ?? 1_000);
const WARMING = Number(process.env['WARMING'] ?? 150);

/** What the page sends. */
const DOCUMENT = readFileSync(
  new URL('../../packages/web/src/spaces/knowledge-base/knowledge-base.graphql', import.meta.url),
  'utf8',
)
  .split(/\n(?=query |mutation |fragment )/)
  .filter((part) => /^(fragment HitParts|query SearchKnowledgeBase)/.test(part))
  .join('\n');

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const thousands = (value: number): string => Math.round(value).toLocaleString('en');
const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)] ??
  Number.NaN;
const row = (values: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1].map((share) => percentile(values, share).toFixed(1).padStart(6)).join(' ');

const requestFor = ({ question, product }: MadeQuestion, products: readonly string[]): SearchRequest => ({
  question,
  filter: product === null ? {} : { productId: [products[product] ?? ''] },
  sort: 'relevance',
  first: 10,
  offset: 0,
});

/** The desk may begin with PostgreSQL, until it has found Meilisearch. */
async function untilItAnswers(engine: SearchEngine, desk: MeasuredServer): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    const data = await desk.query(`{ searchKnowledgeBase(question: "") { engine } }`, {});
    const answer = data['searchKnowledgeBase'] as { engine: string };
    if (answer.engine.toLowerCase() === engine.name) return;
    await pause(100);
  }
  throw new Error(`${engine.name} does not answer through the desk.`);
}

/** Rotates through the ways of asking, so that none always finds what another has just read. */
export async function measure(
  engine: SearchEngine,
  desk: MeasuredServer,
  size: number,
  products: readonly string[],
): Promise<void> {
  const [alone, through]: [number[], number[]] = [[], []];
  const kinds = new Map<string, number[]>();
  let [found, others] = [0, 0];
  // An engine alone has no other one behind it: its late answers are counted with the time that they took.
  const failed = new Map<string, number>();
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  await untilItAnswers(engine, desk);
  for (let at = -WARMING; at < QUESTIONS; at += 1) {
    const made = makeQuestion(Math.abs(at) + (at < 0 ? 1_000_000 : 0), size);
    const request = requestFor(made, products);
    const times: Record<string, number> = {};
    const ways: [string, () => Promise<unknown>][] = [
      [
        'alone',
        () =>
          engine.search(request).catch((error: unknown) => {
            // While it warms up, a server may still be at work on what it has just been given.
            const kind = error instanceof SearchError ? error.kind : null;
            if (kind === null || kind === 'refused') throw error;
            if (at >= 0) failed.set(kind, (failed.get(kind) ?? 0) + 1);
          }),
      ],
      [
        'through',
        async () => {
          const { searchKnowledgeBase } = await desk.query(DOCUMENT, { ...request, sort: 'RELEVANCE' });
          const answer = searchKnowledgeBase as { engine: string; degraded: boolean; totalCount: number };
          // Exact texts are PostgreSQL's.
          const meant = made.kind === 'exact' ? 'postgresql' : engine.name;
          if (answer.engine.toLowerCase() !== meant || answer.degraded) others += 1;
          if (answer.totalCount > 0) found += 1;
        },
      ],
    ];
    for (const [name, work] of at % 2 === 0 ? ways : ways.toReversed()) times[name] = await timed(work);
    if (at < 0) continue;
    alone.push(times['alone'] ?? Number.NaN);
    through.push(times['through'] ?? Number.NaN);
    kinds.set(made.kind, [...(kinds.get(made.kind) ?? []), times['through'] ?? Number.NaN]);
  }
  const ratio = (share: number): string => (percentile(through, share) / percentile(alone, share)).toFixed(2);
  say(`  ${engine.name}, ms${' '.repeat(24)}p50    p95    p99    max`);
  say(`    through GraphQL over HTTP    ${row(through)}`);
  say(`    the engine and the ranker    ${row(alone)}`);
  say(`    GraphQL over the engine      ${ratio(0.5)} at p50, ${ratio(0.95)} at p95`);
  for (const [kind, values] of kinds) say(`      ${kind.padEnd(26)} ${row(values)}  (${values.length})`);
  for (const [kind, times] of failed)
    say(`    alone, ${times} of ${QUESTIONS} answers failed (${kind}); their times are counted`);
  if (others > 0) say(`    in ${others} cases the other engine answered: this one was too slow, or away`);
  say(`    ${thousands((found / (QUESTIONS + WARMING)) * 100)} % of the questions find something`);
}
