import { MAX_TITLE, MIN_DESCRIPTION, isSubstantial } from '@assistance/domain/ticket';
import { describe, expect, it } from 'vitest';
import { LEVEL_ONE_QUESTIONS, OPEN_TICKET_TEXTS, PROCESSED_TICKET_TEXTS } from './index.js';
import type { ProcessedTicketText } from './types.js';

const APOGEE_TEXTS = PROCESSED_TICKET_TEXTS.filter(({ product }) => product === 'Apogée');
const PEGASE_TEXTS = PROCESSED_TICKET_TEXTS.filter(({ product }) => product === 'PEGASE');

const PRODUCTS = [
  { name: 'Apogée', prefix: 'apogee-', atLeast: 30, texts: APOGEE_TEXTS },
  { name: 'PEGASE', prefix: 'pegase-', atLeast: 18, texts: PEGASE_TEXTS },
];
const TEXTS = PRODUCTS.flatMap((product) => product.texts);

/** What an author forgets: a straight double quote, an unaccented capital, an ellipsis left to fill in. */
const SLIPS = /"|\bA (la|partir|noter)\b|\bEtat\b|\bTODO\b|…/;
/** Whatever redaction would have to take out (C3.3.1) has no place in invented texts. */
const IDENTIFIERS = /\b(\d{1,3}\.){3}\d{1,3}\b|@[a-z]|\bFR\d{2}[ \d]{10}|\b(M|Mme|Mlle)\.? [A-Z]|https?:/;

const wordingsOf = (text: ProcessedTicketText) => [text, ...text.variants];
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);
const everyString = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(everyString)
      : [];
/** Share of the texts that have a property, from 0 to 1. */
const share = (texts: readonly ProcessedTicketText[], has: (text: ProcessedTicketText) => boolean) =>
  texts.filter(has).length / texts.length;

describe.each(PRODUCTS)('the texts of the demo for $name', ({ name, prefix, atLeast, texts }) => {
  it('are as many as the demo needs, all about the product', () => {
    expect(texts.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(texts.map((text) => text.product))).toEqual(new Set([name]));
    expect(texts.filter((text) => !text.key.startsWith(prefix))).toEqual([]);
  });

  it('C2.2, C3.1.6, C4.2.2 mix the outcomes, the urgencies and the complements as real requests do', () => {
    expect(share(texts, (text) => text.outcome === 'answer')).toBeGreaterThan(0.3);
    expect(share(texts, (text) => text.outcome === 'solution')).toBeGreaterThan(0.35);
    expect(share(texts, (text) => text.outcome === 'maintenance')).toBeGreaterThan(0.1);
    expect(share(texts, (text) => text.blocking)).toBeGreaterThan(0.15);
    expect(share(texts, (text) => text.blocking)).toBeLessThan(0.3);
    expect(share(texts, (text) => text.complement !== undefined)).toBeGreaterThan(0.2);
    expect(share(texts, (text) => text.complement !== undefined)).toBeLessThan(0.4);
  });
});

describe('each text about student records', () => {
  const cases = TEXTS.map((text) => [text.key, text] as const);

  it.each(cases)('C4.1.3, C4.2.1 %s can be opened', (_key, text) => {
    expect(text.lastActions).not.toBe('');
    expect(text.firstAnalysis).not.toBe('');
    for (const { title, description } of wordingsOf(text)) {
      expect(title.length).toBeLessThanOrEqual(MAX_TITLE);
      expect(description.length).toBeGreaterThanOrEqual(MIN_DESCRIPTION);
    }
  });

  it.each(cases)('C3.2.7 %s is really answered, and asked in two to four other ways', (_key, text) => {
    expect(isSubstantial(text.response)).toBe(true);
    expect(text.response.length).toBeGreaterThan(300);
    expect(text.variants.length).toBeGreaterThanOrEqual(2);
    expect(text.variants.length).toBeLessThanOrEqual(4);
  });

  it('C3.3.1 names nobody and holds no identifier, and is typed with care', () => {
    const all = everyString(TEXTS);
    expect(all.filter((text) => IDENTIFIERS.test(text))).toEqual([]);
    expect(all.filter((text) => SLIPS.test(text))).toEqual([]);
  });
});

describe('all the processed tickets together', () => {
  it('make a knowledge base worth searching (C3.4.5), each with a key and a title of its own', () => {
    expect(PROCESSED_TICKET_TEXTS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(PROCESSED_TICKET_TEXTS.map((text) => text.product)).size).toBe(5);
    const keys = [...PROCESSED_TICKET_TEXTS, ...OPEN_TICKET_TEXTS, ...LEVEL_ONE_QUESTIONS].map((t) => t.key);
    expect(repeated(keys)).toEqual([]);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const titles = [
      ...PROCESSED_TICKET_TEXTS.flatMap(wordingsOf),
      ...OPEN_TICKET_TEXTS,
      ...LEVEL_ONE_QUESTIONS,
    ].map((t) => t.title);
    expect(repeated(titles)).toEqual([]);
  });
});
