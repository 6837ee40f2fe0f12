import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { joinDrafts } from './draft/index.js';
import { setInFrench } from './format/index.js';
import { requireText } from './shared/index.js';
import { cleanLine, cleanText } from './shared/clean.js';
import {
  boilerplateOf,
  checkPlaceholders,
  fillTemplate,
  PLACEHOLDER_NAMES,
  type PlaceholderValues,
} from './template/index.js';
import {
  distinct,
  type Filler,
  expressionsIn,
  fillersOf,
  offenders,
  ORDINARY,
  repeating,
  running,
} from './testing/hostile/index.js';
import { actionIn } from './ticket/response/actions.js';
import { assessResponse, checkRequestTexts, readTicketNumber, sentencesOf } from './ticket/index.js';

/** What reads questions and confidential words has tests of its own. */
const APART = /^knowledge-base\b|\btesting\b|\.test\.ts$/;
const DERIVED = distinct(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !APART.test(name))
    .flatMap((name) => expressionsIn(readFileSync(join(import.meta.dirname, name), 'utf8'), parseAst)),
).flatMap((expression) => fillersOf(expression));

const MADE: readonly Filler[] = [
  ...[' ', '\n', ' \n', '\t', '\r', '\u00ad', '\u200b', 'e\u0301', '😀', '👍🏽', '\ud83d', '1\ufe0f\u20e3', '🇫', 'a', 'a ', 'a. ', '. ', '.', '-', '- ', '\u2028', '\u0301', '{', '{{', '{{ ', '{{ numero }} ', '[', '<', 'XX/', 'TODO ', '_', 'http://', 'Bonjour, ', 'nous regardons ', 'et ', 'Cordialement\n', '1', '1,', '« '].map((piece) => repeating(piece)),
  running('a', ' ', 'b'),
  running('a', '\n', 'b'),
  running('a', '.', 'b'),
  running('a', '- ', 'b'),
  running('{{', ' ', 'b'),
  running('{{', ' a', '}'),
  running('🏴', '\u{e0067}', 'b'),
  running('😀', '\u200d', 'b'),
]; // prettier-ignore
const FILLERS = [...MADE, ...DERIVED];

const VALUES = Object.fromEntries(PLACEHOLDER_NAMES.map((name) => [name, 'x'])) as PlaceholderValues;
const NOTHING = { changedOutsideApplication: false, priorAgreement: null };

/** What reads a text that people write, outside of the search and the redaction. */
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'a text as it comes in': cleanText,
  'one of a line': cleanLine,
  'a text that is required': (text) =>
    requireText(text, { field: 'text', missing: 'REQUIRED', holds: 'detail', max: Infinity }),
  'a request': (text) =>
    checkRequestTexts({
      title: text,
      description: text,
      lastActions: text,
      firstAnalysis: text,
      ...NOTHING,
      messages: text.split('\n'),
    }),
  'a sentence set as printers do': setInFrench,
  'two drafts made one': (text) => joinDrafts({ text }, { text: `x${text}` }),
  'the sentences of a line': sentencesOf,
  'the number of a ticket': readTicketNumber,
  'the placeholders of a template': (text) => checkPlaceholders(text, 'body'),
  'a template that is filled in': (text) => fillTemplate(text, VALUES),
  'what a template says whatever the ticket': boilerplateOf,
  'C3.2.7 an action in a clause': actionIn,
  'C3.2.7 a response': (text) => assessResponse(text),
  'C3.2.7 a response to a long request, beside templates': (text) =>
    assessResponse(text, { request: [text], boilerplate: boilerplateOf(text.slice(0, 5_000)) }),
};

describe('what people write is read in time that grows with it alone', { timeout: 240_000 }, () => {
  it('has texts against each expression', () => {
    expect(FILLERS.length).toBeGreaterThan(150);
  });

  it.each(Object.entries(WORK))('%s', (_, work) => {
    expect(offenders(work, FILLERS, ORDINARY)).toEqual([]);
  });
});
