import { assessResponse } from '@assistance/domain/ticket';
import { describe, expect, it } from 'vitest';
import { PROCESSED_TICKET_TEXTS } from './index.js';

/** The words of a request of the demo. */
const requestOf = ({
  title,
  description,
  lastActions,
  messages,
  firstAnalysis,
}: (typeof PROCESSED_TICKET_TEXTS)[number]) => [title, description, lastActions, firstAnalysis, ...messages];

describe('C3.2.7 on the texts of the demo, which its rule was not written on', () => {
  it('every response is one', () => {
    const others = PROCESSED_TICKET_TEXTS.filter(
      (text) => assessResponse(text.response, { request: requestOf(text) }) !== 'substance',
    );
    expect(others.map(({ key }) => key)).toEqual([]);
  });

  it('no request answers itself, in whole or in part, with courtesy around it', () => {
    const taken = PROCESSED_TICKET_TEXTS.flatMap((text) => {
      const request = requestOf(text);
      return [
        ...request,
        `Bonjour,\nvous nous signalez : ${text.description}\nNous revenons vers vous.\nCordialement`,
      ].filter((copied) => assessResponse(copied, { request }) !== 'empty');
    });
    expect(taken).toEqual([]);
  });
});
