import { describe, expect, it } from 'vitest';
import { entryOf, isInTimeline, type NoteBeingSent } from './note-being-sent.js';

const alix = { id: 'alix', firstName: 'Alix', lastName: 'Morel', role: 'AGENT', team: null } as const;
const note: NoteBeingSent = {
  text: 'Déjà vu chez Valmore.',
  attachments: [{ id: 'f1', name: 'trace.txt', size: 3, contentType: 'text/plain' }],
  by: alix,
  mentions: [],
  at: '2026-11-24T09:00:00.000Z',
  sinceVersion: 4,
};
const told = (change: object = {}) => ({ ...entryOf(note), id: 'e5', ...change });

describe('a note that is being sent', () => {
  it('stands in the conversation as it will, internal and by its author', () => {
    expect(entryOf(note)).toMatchObject({
      type: 'NOTE_ADDED',
      internal: true,
      text: note.text,
      by: alix,
      attachments: [{ name: 'trace.txt', url: '/files/f1' }],
    });
  });

  it.each([
    ['its own entry', [told()], true],
    ['nothing', [], false],
    ['the same words of a while ago', [told({ version: 4 })], false],
    ['the same words of somebody else', [told({ by: { ...alix, id: 'dominique' } })], false],
    ['other words', [told({ text: 'Autre chose.' })], false],
    ['the same words in an answer', [told({ type: 'ANSWERED' })], false],
  ])('is told once the conversation holds it: with %s', (_what, entries, expected) => {
    expect(isInTimeline(note, entries)).toBe(expected);
  });
});
