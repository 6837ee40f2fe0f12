import { describe, expect, it } from 'vitest';
import { placeOf, excerptOf, type MyDraft } from './draft-place.js';

const draft = (kind: MyDraft['kind'], ticket: object | null = null) => ({ kind, ticket }) as MyDraft;

describe('where one goes on writing', () => {
  it.each([
    ['a request', draft('OPEN_TICKET'), { name: 'new-ticket' }],
    ['a call', draft('RECORD_CALL'), { name: 'record-call' }],
    [
      'a response',
      draft('RESPOND', { number: '2026-000012' }),
      { name: 'ticket', params: { number: '2026-000012' }, hash: '#message' },
    ],
    ['what is on a ticket out of sight', draft('RESPOND'), null],
  ])('%s', (_what, given, place) => expect(placeOf(given)).toEqual(place));
});

it('is known again by its words', () => {
  const fields = (...names: string[]) => ({ fields: names.map((name) => ({ name, value: `(${name})` })) });
  expect(excerptOf(fields('seenVersion', 'outcome', 'text'))).toBe('(text)');
  expect(excerptOf(fields('description', 'title'))).toBe('(title)');
  expect(excerptOf(fields('productId'))).toBe('');
});
