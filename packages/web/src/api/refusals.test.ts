import { refuse } from '@assistance/domain/shared';
import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { concerns, refusalFrom, refusalsOf, UNEXPECTED, UNREACHABLE } from './refusals.js';

const failing = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [new GraphQLError('Refused.', { extensions })] });

describe('what the server declined', () => {
  it('is shown as the domain says it', () => {
    const refusal = refuse('DESCRIPTION_TOO_SHORT', 'description', { min: 20 });
    expect(refusalsOf(failing({ ...refusal }))).toEqual([refusal]);
  });

  it('is one plain sentence when it is a bug', () => {
    expect(refusalsOf(failing({ code: 'INTERNAL_SERVER_ERROR' }))).toEqual([UNEXPECTED]);
  });

  it('says so when nothing answers', () => {
    expect(refusalsOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }))).toEqual([
      UNREACHABLE,
    ]);
  });

  it('is nothing when all went well', () => {
    expect(refusalsOf(undefined)).toEqual([]);
    expect(refusalFrom({ code: 'X', messages: { fr: 'seulement' } })).toBeNull();
  });
});

describe('the field at fault', () => {
  it.each([
    ['title', 'title', true],
    ['input.title', 'title', true],
    ['input.request.title', 'title', true],
    ['messages.2', 'messages', true],
    ['messagesOfOthers', 'messages', false],
    ['description', 'title', false],
    [null, 'title', false],
  ])('%s concerns %s: %s', (field, input, expected) => {
    expect(concerns({ ...UNEXPECTED, field }, input)).toBe(expected);
  });
});
