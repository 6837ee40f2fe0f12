import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  distinct,
  type Filler,
  expressionsIn,
  fillersOf,
  offenders,
  ORDINARY,
  repeating,
  running,
} from '@assistance/domain/testing/hostile';
import { anEvent } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { errorCodesIn } from '../knowledge-base/propose-article.js';
import { lead, list, note, quote, same } from '../mail/letter.js';
import { render } from '../mail/render.js';
import { cleanFileName } from '../platform/files/index.js';
import { downloadHeaders } from '../platform/files/download-headers.js';
import { formatError } from '../platform/graphql/index.js';
import { withoutPasswords } from '../platform/log/redaction.js';
import { isMailAddress, oneLine } from '../platform/mail/index.js';
import { plainQuestion } from '../knowledge-base/search/nearest.js';
import { containsAll, foldText } from '../platform/text/index.js';
import { searchableOf } from '../ticket-search/searchable.js';

const sources = join(import.meta.dirname, '..');
const MADE: readonly Filler[] = [
  ...[' ', '\n', '.', ' .', 'a.', 'a', 'a.a', '/', '\\', 'a://', 'a:', 'a@', '"', "'", '<', '&', ' at "', 'ME 062 ', 'A', '%', '_', '-', ' -a ', '\u200b', '\u0301', 'é', '😀', '>', '\r'].map((piece) => repeating(piece)),
  running('a', '.', 'b'),
  running('a', ' ', 'b'),
  running('', 'a.', '://'),
  running('a://', 'a:', 'b'),
  running('a@', 'a.', ','),
]; // prettier-ignore
const DERIVED = distinct(
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|\btesting\b|\bmigrations\b/.test(name))
    .flatMap((name) => expressionsIn(readFileSync(join(sources, name), 'utf8'), parseAst)),
).flatMap((expression) => fillersOf(expression));
const FILLERS = [...MADE, ...DERIVED];

const ENVELOPE = { language: 'fr', name: 'Camille', mark: 'FIC-2026-000001' } as const;
const letter = (words: string) => ({
  subject: same(words),
  blocks: [
    quote(words),
    lead(same(words), same(words)),
    list([{ label: same(words), url: '/', text: same(words) }]),
    note(words, words),
  ],
  rule: null,
});
const opened = (text: string) => {
  const event = anEvent('TicketOpened');
  return { ...event, request: { ...event.request, title: text, description: text, messages: [text] } };
};

/** What reads a text that people send, on the server. */
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'the name of a file': cleanFileName,
  'the headers of a download': (text) =>
    downloadHeaders({ name: text.toWellFormed(), contentType: 'text/plain', size: 1 }),
  'a line of the log': withoutPasswords,
  'an error about an input': (text) =>
    formatError(
      { message: `Variable "$input" got invalid value "${text}" at "input.title"; ${text}` },
      new Error(text),
      { error: () => {} },
    ),
  'what a list is searched for': containsAll,
  'a folded text': foldText,
  'a line of a mail': (text) => oneLine(text, 200),
  'an address of a mail': isMailAddress,
  'a letter': (text) => render(letter(text), ENVELOPE),
  'the codes in a message': (text) => errorCodesIn([text]),
  'a question without its exclusions': plainQuestion,
  'what a search finds a ticket by': (text) => searchableOf([opened(text)]),
};

describe('what people send is read in time that grows with it alone', { timeout: 240_000 }, () => {
  it('has texts against each expression', () => {
    expect(FILLERS.length).toBeGreaterThan(150);
  });

  it.each(Object.entries(WORK))('%s', (_, work) => {
    expect(offenders(work, FILLERS, ORDINARY)).toEqual([]);
  });
});
