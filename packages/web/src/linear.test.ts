import {
  distinct,
  expressionsIn,
  type Filler,
  fillersOf,
  offenders,
  ORDINARY,
  repeating,
  running,
} from '@assistance/domain/testing/hostile';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { foldedIncludes } from './composables/folded.js';
import { filesIn, tableIn } from './composables/pasted.js';
import { confirm, draftOf, listOf, markedSegments } from './spaces/agent/article-draft.js';
import { easierQuestions } from './spaces/knowledge-base/easier-questions.js';
import { insertReference, piecesOf } from './ticket/article-numbers.js';
import { beingNamed, mentionedIn, namedLike } from './ticket/mentions.js';

const sources = Object.entries(
  import.meta.glob<string>(['./**/*.ts', './**/*.vue', '!./**/*.test.ts', '!./graphql/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([name, source]) =>
  name.endsWith('.vue')
    ? [...source.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script).join('\n')
    : source,
);
const MADE: readonly Filler[] = [
  ...[' ', '\n', '\t', 'a\tb\n', '\r', '@', ' @a', ' @Camille ', '@Alix Amue', 'KB-000001 ', 'KB-', '-a ', ' -"a', '"', '« ', '<table', '<', '[personne]', '[', ',', 'h 30', ' :', '1 h ', 'é', '\u0301'].map((piece) => repeating(piece)),
  running('a', '\n', 'b'),
  running('a', ' ', 'b'),
  running(' @', 'a', '!'),
  running(' @', "a-'", ' b c'),
]; // prettier-ignore
const DERIVED = distinct(sources.flatMap((source) => expressionsIn(source, parseAst))).flatMap((expression) =>
  fillersOf(expression),
);

const PEOPLE = Array.from({ length: 100 }, (_, rank) => ({
  id: String(rank),
  firstName: 'Camille',
  lastName: 'a'.repeat(rank),
}));
const finding = { field: 'problem', kind: 'person', text: 'a', mark: '[personne]' } as const;
const proposal = (problem: string) => ({
  ticketId: 'x',
  title: '',
  problem,
  solution: '',
  errorCodes: [],
  releases: [],
  theme: null,
  files: [],
  findings: Array.from({ length: problem.split(finding.mark).length - 1 }, () => finding),
});

/** What a page does with a text, at each key or as often as it is shown. */
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'who is being named': (text) => beingNamed(text, text.length),
  'who is named': (text) => mentionedIn(text, PEOPLE),
  'who is named like that': (text) => namedLike(PEOPLE, text),
  'a table that is pasted': (text) => tableIn({ text: `a\t${text}`, html: `<table>${text}`, files: [] }),
  'files that are pasted': (text) => filesIn({ text, html: '', files: [] }),
  'easier questions': (text) => easierQuestions(text, true),
  'a template that is looked for': (text) => foldedIncludes(text, text.slice(0, 100)),
  'numbers of articles and people in a text': (text) => piecesOf(text, ['@Camille', '@a', '@Alix Amue']),
  'a reference in a text': (text) => insertReference(text, 'KB-000001', text.length / 2),
  'a list with commas': listOf,
  'an article with its marks': (text) => markedSegments(text, proposal(text).findings),
  'a word that comes back': (text) =>
    confirm(draftOf(proposal(text)), proposal(text).findings, finding, true),
};

describe('pages read what people write in time that grows with it alone', { timeout: 240_000 }, () => {
  it('with texts against each expression', () => {
    expect(DERIVED.length).toBeGreaterThan(60);
  });

  it.each(Object.entries(WORK))('%s', (_, work) => {
    expect(offenders(work, [...MADE, ...DERIVED], ORDINARY)).toEqual([]);
  });
});
