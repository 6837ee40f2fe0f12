import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../platform/config/index.js';
import { startTestServer } from '../testing/test-server.js';
import { ticketLogOf } from '../testing/ticket-log.js';
import type { Data } from '../testing/client.js';
import { START } from '@assistance/domain/testing';
import { importTickets } from './index.js';

/** 503 real questions and answers, which are not in the repository: beside it, or where `ASSISTANCE_CASES` says. */
const folder = process.env['ASSISTANCE_CASES'] ?? join(projectRoot(), '../shared/cases');
const file = join(folder, 'knowledge-base-corpus.json');
const there = existsSync(file);
if (!there) {
  process.stderr.write(`SKIPPED: no corpus to import at ${file} (ASSISTANCE_CASES names its folder).\n`);
}

it.skipIf(!there)(
  'an import of 503 real answers brings all of them in, found by their own titles',
  async () => {
    const entries = JSON.parse(readFileSync(file, 'utf8')) as { title: string }[];
    const desk = await startTestServer();
    const options = {
      log: ticketLogOf(desk.orm.em),
      source: 'corpus',
      agent: 'ada',
      product: 'Fonds repris',
      now: START,
      dryRun: false,
    };
    const report = await importTickets(desk.orm.em.fork(), entries, options);
    expect(report.lines.filter(({ status }) => status === 'refused')).toEqual([]);
    expect(report).toMatchObject({ written: true, lines: { length: entries.length } });
    await desk.indexed();
    const sacha = await desk.as('sacha');
    const ask = (question: string) =>
      sacha.query(
        `query ($question: String!) { searchKnowledgeBase(question: $question, first: 10) { totalCount hits { article { title } } } }`,
        { question },
      );
    expect((await ask('')).searchKnowledgeBase.totalCount).toBe(entries.length);
    const sample = entries.filter((_entry, rank) => rank % 50 === 0);
    const missed: string[] = [];
    for (const { title } of sample) {
      const { hits } = (await ask(title)).searchKnowledgeBase;
      // The title may have lost a name on the way (C3.3.1).
      if (!hits.some(({ article }: Data) => article.title.slice(0, 12) === title.trim().slice(0, 12)))
        missed.push(title);
    }
    expect(missed).toEqual([]);
  },
  300_000,
);
