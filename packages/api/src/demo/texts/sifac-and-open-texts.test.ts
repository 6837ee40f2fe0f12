import { MAX_TITLE, MIN_DESCRIPTION, isSubstantial } from '@assistance/domain/ticket';
import { describe, expect, it } from 'vitest';
import {
  COMPLEMENT_ANSWERS,
  COMPLEMENT_REQUESTS,
  LEVEL_ONE_QUESTIONS,
  OPEN_TICKET_TEXTS,
  PROCESSED_TICKET_TEXTS,
  REOPEN_REASONS,
} from './index.js';
import { CHARTER_CASE_TEXTS } from './charter-cases.js';
import type { ProcessedTicketText } from './types.js';

const SIFAC_TEXTS = PROCESSED_TICKET_TEXTS.filter(({ product }) => product === 'SIFAC');
const SIFAC_DEMAT_TEXTS = PROCESSED_TICKET_TEXTS.filter(({ product }) => product === 'SIFAC Demat');

const PROCESSED = [...SIFAC_TEXTS, ...SIFAC_DEMAT_TEXTS];
const REQUESTS = [...PROCESSED, ...OPEN_TICKET_TEXTS, ...LEVEL_ONE_QUESTIONS, ...CHARTER_CASE_TEXTS];

/** What an author forgets: a straight double quote, an unaccented capital, an ellipsis left to fill in. */
const SLIPS = /"|\bA (la|partir|noter)\b|\bEtat\b|\bTODO\b|…/;
/** Whatever redaction would have to take out (C3.3.1) has no place in invented texts. */
const IDENTIFIERS = /\b(\d{1,3}\.){3}\d{1,3}\b|@[a-z]|\bFR\d{2}[ \d]{10}|\b(M|Mme|Mlle)\.? [A-Z]|https?:/;

const wordingsOf = (text: Pick<ProcessedTicketText, 'title' | 'description' | 'variants'>) => [
  text,
  ...text.variants,
];
const everyString = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(everyString)
      : [];

describe('the texts of the demo for SIFAC, SIFAC Demat and the tickets in progress', () => {
  it('are as many as the demo needs', () => {
    expect(SIFAC_TEXTS.length).toBeGreaterThanOrEqual(50);
    expect(SIFAC_DEMAT_TEXTS.length).toBeGreaterThanOrEqual(12);
    expect(OPEN_TICKET_TEXTS).toHaveLength(60);
    expect(LEVEL_ONE_QUESTIONS).toHaveLength(10);
    expect(REOPEN_REASONS).toHaveLength(8);
    expect([COMPLEMENT_REQUESTS.length, COMPLEMENT_ANSWERS.length]).toEqual([12, 12]);
  });

  it('have each a key and a title of their own', () => {
    const keys = REQUESTS.map((text) => text.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const titles = [
      ...[...PROCESSED, ...CHARTER_CASE_TEXTS].flatMap(wordingsOf),
      ...OPEN_TICKET_TEXTS,
      ...LEVEL_ONE_QUESTIONS,
    ].map((t) => t.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it.each(REQUESTS.map((text) => [text.key, text] as const))(
    'C4.1.3, C4.2.1 %s can be opened',
    (_key, text) => {
      expect(text.title.length).toBeLessThanOrEqual(MAX_TITLE);
      expect(text.description.length).toBeGreaterThanOrEqual(MIN_DESCRIPTION);
      expect(text.lastActions).not.toBe('');
      expect(text.firstAnalysis).not.toBe('');
    },
  );

  it.each(PROCESSED.map((text) => [text.key, text] as const))(
    'C3.2.7 %s is really answered',
    (_key, text) => {
      expect(isSubstantial(text.response)).toBe(true);
      expect(text.response.length).toBeGreaterThan(300);
      expect(text.variants.length).toBeGreaterThanOrEqual(2);
      expect(text.variants.length).toBeLessThanOrEqual(4);
      for (const { description } of text.variants)
        expect(description.length).toBeGreaterThanOrEqual(MIN_DESCRIPTION);
    },
  );

  it('show the three outcomes of C2.2 and both urgencies', () => {
    expect(new Set(PROCESSED.map((text) => text.outcome))).toEqual(
      new Set(['answer', 'solution', 'maintenance']),
    );
    expect(new Set(PROCESSED.map((text) => text.blocking))).toEqual(new Set([true, false]));
  });

  it('C3.3.1 name nobody and hold no identifier, and are typed with care', () => {
    const all = everyString([REQUESTS, REOPEN_REASONS, COMPLEMENT_REQUESTS, COMPLEMENT_ANSWERS]);
    expect(all.filter((text) => IDENTIFIERS.test(text))).toEqual([]);
    expect(all.filter((text) => SLIPS.test(text))).toEqual([]);
  });
});
