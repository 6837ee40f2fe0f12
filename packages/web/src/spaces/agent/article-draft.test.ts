import { describe, expect, it } from 'vitest';
import {
  clearFile,
  confirm,
  listOf,
  markedSegments,
  type ArticleDraft,
  type FileToClear,
  type Finding,
} from './article-draft.js';

const finding = (field: string, text: string, mark = '[personne]'): Finding => ({
  field,
  kind: 'person',
  text,
  mark,
});
const draft = (part: Partial<ArticleDraft>): ArticleDraft => ({
  title: '',
  problem: '',
  solution: '',
  errorCodes: '',
  releases: '',
  theme: '',
  confirmed: [],
  attachmentIds: [],
  ...part,
});

describe('the agent says that a text is not confidential', () => {
  const findings = [
    finding('problem', 'Mandat'),
    finding('problem', 'Claire Lefèvre'),
    finding('solution', 'Mandat'),
  ];
  const proposed = draft({ problem: '[personne] refusé à [personne].', solution: 'Ouvrir [personne].' });

  it('it comes back where it stood, and only it', () => {
    const reviewed = confirm(proposed, findings, finding('problem', 'Mandat'), true);
    expect(reviewed.problem).toBe('Mandat refusé à [personne].');
    expect(reviewed.solution).toBe('Ouvrir Mandat.');
    expect(reviewed.confirmed).toEqual(['Mandat']);
  });

  it('in any order', () => {
    const once = confirm(proposed, findings, finding('problem', 'Claire Lefèvre'), true);
    expect(once.problem).toBe('[personne] refusé à Claire Lefèvre.');
    expect(confirm(once, findings, finding('problem', 'Mandat'), true).problem).toBe(
      'Mandat refusé à Claire Lefèvre.',
    );
  });

  it('it goes again when the agent thinks better of it', () => {
    const reviewed = confirm(proposed, findings, finding('problem', 'Mandat'), true);
    expect(confirm(reviewed, findings, finding('problem', 'Mandat'), false)).toEqual(proposed);
  });

  it('a text whose marks the agent has changed by hand is left alone: no wrong name comes back (C3.3.1)', () => {
    const rewritten = draft({ problem: 'Refusé à [personne].' });
    expect(confirm(rewritten, findings, finding('problem', 'Mandat'), true).problem).toBe(
      'Refusé à [personne].',
    );
  });
});

describe('C3.3.1 the agent clears files for others', () => {
  const file = (id: string): FileToClear => ({
    publishedName: id,
    internal: false,
    cleared: false,
    file: {
      id,
      name: id,
      size: 12,
      contentType: 'text/plain',
      url: `/files/${id}`,
    },
  });
  const files = ['a', 'b', 'c'].map(file);

  it('one by one, in the order of the ticket, and may think better of it', () => {
    const both = clearFile(clearFile(draft({}), files, 'c', true), files, 'a', true);
    expect(both.attachmentIds).toEqual(['a', 'c']);
    expect(clearFile(both, files, 'c', false).attachmentIds).toEqual(['a']);
  });

  it('none that the ticket does not have any more', () => {
    expect(clearFile(draft({ attachmentIds: ['gone'] }), files, 'b', true).attachmentIds).toEqual(['b']);
  });
});

it('shows the marks apart from the text', () => {
  expect(markedSegments('Écrire à [personne] (vite).', [finding('problem', 'x')])).toEqual([
    { text: 'Écrire à ', marked: false },
    { text: '[personne]', marked: true },
    { text: ' (vite).', marked: false },
  ]);
});

it('reads a list', () => expect(listOf(' FMAVC005, , ORA-00942 ')).toEqual(['FMAVC005', 'ORA-00942']));
