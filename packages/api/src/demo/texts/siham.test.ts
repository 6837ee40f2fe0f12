import { requireText } from '@assistance/domain/shared';
import { COMMAND_TEXTS, MAX_TITLE, MIN_DESCRIPTION, isSubstantial } from '@assistance/domain/ticket';
import { describe, expect, it } from 'vitest';
import { OPEN_TICKET_TEXTS, PROCESSED_TICKET_TEXTS } from './index.js';
import type { ProcessedTicketText } from './types.js';

const SIHAM_TEXTS = PROCESSED_TICKET_TEXTS.filter(({ product }) => product === 'SIHAM');
const OPEN_SIHAM_TEXTS = OPEN_TICKET_TEXTS.filter(({ product }) => product === 'SIHAM');

/** What an author forgets: a straight double quote, an unaccented capital, an ellipsis left to fill in. */
const SLIPS = /"|\bA (la|partir|noter)\b|\bEtat\b|\bTODO\b|…/;
/** Whatever redaction would have to take out (C3.3.1) has no place in invented texts. */
const IDENTIFIERS =
  /\b(\d{1,3}\.){3}\d{1,3}\b|@[a-z]|\bFR\d{2}[ \d]{10}|\b[12] ?\d{2} ?(0[1-9]|1[0-2]) ?\d{2} ?\d{3}|\b(M|Mme|Mlle)\.? [A-Z]|https?:/;

const everyString = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(everyString)
      : [];
const share = (kept: (text: ProcessedTicketText) => boolean) =>
  SIHAM_TEXTS.filter(kept).length / SIHAM_TEXTS.length;
const each = SIHAM_TEXTS.map((text) => [text.key, text] as const);

describe('the texts of the demo for SIHAM', () => {
  it('are as many as the demo needs, all about SIHAM', () => {
    expect(SIHAM_TEXTS.length).toBeGreaterThanOrEqual(42);
    expect(new Set(SIHAM_TEXTS.map((text) => text.product))).toEqual(new Set(['SIHAM']));
  });

  it('have each a key and titles of their own, in progress or processed', () => {
    const keys = SIHAM_TEXTS.map((text) => text.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^siham(-[a-z0-9]+)+$/);
    const wordings = [...SIHAM_TEXTS.flatMap((text) => [text, ...text.variants]), ...OPEN_SIHAM_TEXTS];
    const titles = wordings.map((wording) => wording.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it.each(each)('C4.1.3, C4.2.1 %s can be opened, in every wording', (_key, text) => {
    for (const { title, description } of [text, ...text.variants]) {
      expect(title.length).toBeLessThanOrEqual(MAX_TITLE);
      expect(description.length).toBeGreaterThanOrEqual(MIN_DESCRIPTION);
    }
    expect(text.lastActions).not.toBe('');
    expect(text.firstAnalysis).not.toBe('');
    expect(text.variants.length).toBeGreaterThanOrEqual(2);
    expect(text.variants.length).toBeLessThanOrEqual(4);
  });

  it.each(each)('C3.2.7 %s is really answered', (_key, text) => {
    expect(isSubstantial(text.response)).toBe(true);
    expect(text.response.length).toBeGreaterThan(300);
  });

  it.each(each.filter(([, text]) => text.complement))('C4.2.2 %s was completed', (_key, { complement }) => {
    expect(requireText(complement?.request ?? '', COMMAND_TEXTS.RequestComplement.text).ok).toBe(true);
    expect(requireText(complement?.answer ?? '', COMMAND_TEXTS.GiveComplement.text).ok).toBe(true);
  });

  it('show the outcomes of C2.2, the urgencies and the complements in a likely mix', () => {
    const mix = {
      answer: share((text) => text.outcome === 'answer'),
      solution: share((text) => text.outcome === 'solution'),
      maintenance: share((text) => text.outcome === 'maintenance'),
      blocking: share((text) => text.blocking),
      complement: share((text) => text.complement !== undefined),
    };
    const wanted = { answer: 0.4, solution: 0.45, maintenance: 0.15, blocking: 0.2, complement: 0.25 };
    for (const [name, value] of Object.entries(wanted))
      expect(Math.abs(mix[name as keyof typeof mix] - value), name).toBeLessThan(0.06);
  });

  it('C3.3.1 name nobody and hold no identifier, and are typed with care', () => {
    const all = everyString(SIHAM_TEXTS);
    expect(all.filter((text) => IDENTIFIERS.test(text))).toEqual([]);
    expect(all.filter((text) => SLIPS.test(text))).toEqual([]);
  });
});
