import { describe, expect, it } from 'vitest';
import { anEvent } from '../testing/index.js';
import { EVENT_TEXTS, takeTexts, textFieldsOf, type TicketEvent, type TicketEventType } from './index.js';

const TYPES = Object.keys(EVENT_TEXTS) as TicketEventType[];

/** Puts something at a place, whether there was anything or not. */
function put(event: TicketEvent, path: readonly string[], value: unknown): void {
  let place = event as unknown as Record<string, unknown>;
  for (const name of path.slice(0, -1)) place = (place[name] ??= {}) as Record<string, unknown>;
  place[path.at(-1) ?? ''] = value;
}

describe.each(TYPES)('%s', (type) => {
  /** Each text says where it stands; a list holds two. */
  const written = (): TicketEvent => {
    const event = structuredClone(anEvent(type)) as TicketEvent;
    for (const field of textFieldsOf(type)) {
      const said = (rank: number) => `« ${field} ${rank} »`;
      const isList = ['request.messages', 'errorCodes', 'releases'].includes(field);
      put(event, field.split('.'), isList ? [said(1), said(2)] : said(1));
    }
    return event;
  };

  it('holds nothing that anybody wrote, once its texts are taken', () => {
    const before = written();
    const { bare, texts } = takeTexts(before);
    expect(JSON.stringify(bare)).not.toContain('«');
    expect(texts).toHaveLength(JSON.stringify(before).split('«').length - 1);
  });

  it('is the same event once they are put back, and was left alone', () => {
    const before = written();
    const { bare, texts } = takeTexts(before);
    expect(before).toEqual(written());
    const back = structuredClone(bare) as TicketEvent;
    for (const { path, body } of texts) put(back, path, body);
    expect(back).toEqual(before);
  });

  it('is as it was where nothing is said', () => {
    const silent = anEvent(type);
    for (const field of textFieldsOf(type)) put(silent, field.split('.'), null);
    expect(takeTexts(silent)).toEqual({ bare: silent, texts: [] });
  });
});
