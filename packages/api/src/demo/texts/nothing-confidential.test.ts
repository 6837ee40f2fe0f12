import { findConfidential, prepareKnown } from '@assistance/domain/knowledge-base';
import { describe, expect, it } from 'vitest';
import { ADMINS, AGENTS, CORRESPONDENT_NAMES, ESTABLISHMENTS, PROVIDERS } from '../reference.js';
import { PROCESSED_TICKET_TEXTS } from './index.js';

const known = prepareKnown({
  people: [...AGENTS, ...PROVIDERS, ...ADMINS, ...CORRESPONDENT_NAMES].map(
    ({ firstName, lastName }) => `${firstName} ${lastName}`,
  ),
  establishments: ESTABLISHMENTS.flatMap(({ name, shortName }) => [name, shortName]),
  places: ESTABLISHMENTS.map(({ town }) => town),
});
const ARTICLES = PROCESSED_TICKET_TEXTS.flatMap(
  ({ key, title, description, lastActions, messages, response, variants, complement }) =>
    [
      title,
      description,
      lastActions,
      response,
      complement?.answer ?? '',
      ...messages,
      ...variants.flatMap((variant) => [variant.title, variant.description]),
    ].map((text) => ({ key, text })),
);

describe('C3.4.5 what the demo would publish', () => {
  it('holds no word that is taken for somebody or some establishment', () => {
    expect(ARTICLES.length).toBeGreaterThan(191 * 6);
    const marks = ARTICLES.flatMap(({ key, text }) =>
      findConfidential(text, known).map((finding) => `${key}: ${finding.kind} « ${finding.text} »`),
    );
    expect(marks).toEqual([]);
  });
});
