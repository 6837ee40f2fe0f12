import { refuse } from '@assistance/domain/shared';
import { describe, expect, it } from 'vitest';
import { UNREACHABLE } from './refusals.js';
import { RequestIds } from './request-ids.js';

const note = { ticketId: 't1', text: 'Rappeler demain.' };

describe('a command keeps its name until it is answered', () => {
  it('sent again because no answer came, whatever version the page shows by now', () => {
    const ids = new RequestIds();
    const first = ids.of({ ...note, expectedVersion: 3 });
    ids.answered([UNREACHABLE]);
    expect(ids.of({ ...note, expectedVersion: 4 })).toBe(first);
  });

  it.each([
    ['done', []],
    ['refused', [refuse('DESCRIPTION_TOO_SHORT', 'text', { min: 20 })]],
  ])('%s, the same words are another command', (_what, refusals) => {
    const ids = new RequestIds();
    const first = ids.of(note);
    ids.answered(refusals);
    expect(ids.of(note)).not.toBe(first);
  });

  it('other words are another command, answered or not', () => {
    const ids = new RequestIds();
    const first = ids.of(note);
    ids.answered([UNREACHABLE]);
    expect(ids.of({ ...note, text: 'Rappeler jeudi.' })).not.toBe(first);
  });
});
