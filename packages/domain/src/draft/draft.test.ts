import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../ticket/index.js';
import {
  checkDraft,
  DRAFT_FIELDS,
  DRAFT_KINDS,
  draftsSentBy,
  joinDrafts,
  MAX_DRAFT_FIELD,
  mayDraft,
  reconcile,
  STAFF_DRAFTS,
  type DraftFields,
  type DraftKind,
} from './index.js';

describe('who writes what', () => {
  it.each<[Role, readonly DraftKind[]]>([
    ['correspondent', ['open-ticket', 'give-complement', 'add-information']],
    ['agent', STAFF_DRAFTS],
    ['admin', STAFF_DRAFTS],
    // C3.3.3
    ['provider', STAFF_DRAFTS.filter((kind) => kind !== 'record-call')],
  ])('%s: %j', (role, kinds) => {
    expect(DRAFT_KINDS.filter((kind) => mayDraft(role, kind))).toEqual(kinds);
  });

  it('C3.3.1 no kind is written on both sides: an establishment’s can never be the Amue’s', () => {
    const both = DRAFT_KINDS.filter((kind) => mayDraft('correspondent', kind) && mayDraft('agent', kind));
    expect(both).toEqual([]);
  });

  it.each(ROLES)('what %s sends is what they may write', (role) => {
    const sent = (['OpenTicket', 'GiveComplement', 'AddInformation', 'Assign'] as const).flatMap((act) =>
      draftsSentBy(act, role),
    );
    expect(sent.filter((kind) => !mayDraft(role, kind))).toEqual(role === 'provider' ? ['record-call'] : []);
  });
});

describe('what a draft may hold', () => {
  const said = (kind: DraftKind, name: string, value: string) => checkDraft(kind, [{ name, value }]);

  it('anything unfinished, and nothing of what is empty', () => {
    const all = DRAFT_FIELDS.respond.map((name) => ({ name, value: name === 'text' ? ' Re' : '' }));
    expect(checkDraft('respond', all)).toEqual({ ok: true, value: { text: ' Re' } });
  });

  it.each([
    ['respond', 'description', 'x', 'INVALID_VALUE', 'fields'],
    ['add-note', 'outcome', 'ANSWER', 'INVALID_VALUE', 'fields'],
    ['add-note', 'constructor', 'x', 'INVALID_VALUE', 'fields'],
    ['add-note', 'text', 'x'.repeat(MAX_DRAFT_FIELD + 1), 'TOO_LONG', 'text'],
  ] as const)('%s with %s is refused', (kind, name, value, code, field) => {
    expect(said(kind, name, value)).toMatchObject({ ok: false, refusal: { code, field } });
  });

  it('a text longer than a message may be is kept: its author has yet to cut it', () => {
    expect(said('respond', 'text', 'x'.repeat(MAX_DRAFT_FIELD)).ok).toBe(true);
  });
});

describe('two drafts made one', () => {
  it.each<[DraftFields, DraftFields, DraftFields]>([
    [{ text: 'Relancez.' }, { text: 'Vérifiez le centre.' }, { text: 'Relancez.\n\nVérifiez le centre.' }],
    [{}, { text: 'Vérifiez.' }, { text: 'Vérifiez.' }],
    [{ text: 'Vérifiez. Relancez.' }, { text: 'Vérifiez.' }, { text: 'Vérifiez. Relancez.' }],
    [{ text: 'a', outcome: 'ANSWER' }, { outcome: 'SOLUTION' }, { text: 'a', outcome: 'ANSWER' }],
    [{ title: 'Mandat' }, { title: 'Clôture' }, { title: 'Mandat – Clôture' }],
    [{ text: 'a' }, { outcome: 'SOLUTION' }, { text: 'a', outcome: 'SOLUTION' }],
  ])('%j and %j: %j', (mine, theirs, joined) => expect(joinDrafts(mine, theirs)).toEqual(joined));
});

describe('a device and the server', () => {
  const text = (value: string): DraftFields => (value === '' ? {} : { text: value });
  const agreed = (value: string, tell: boolean) => ({ kind: 'agreed', fields: text(value), tell });

  it.each<
    [what: string, base: string | null, mine: string, theirs: string | null, value: string, tell: boolean]
  >([
    ['nothing anywhere', null, '', null, '', false],
    ['written here before the server knew', null, 'a', null, 'a', true],
    ['written on another device', null, '', 'a', 'a', false],
    ['both have it', 'a', 'a', 'a', 'a', false],
    ['written on here', 'a', 'ab', 'a', 'ab', true],
    ['written on there', 'a', 'a', 'ab', 'ab', false],
    ['emptied here', 'a', '', 'a', '', true],
    ['emptied there', 'a', 'a', '', '', false],
    ['the same in both', 'a', 'b', 'b', 'b', false],
    ['further here', 'a', 'abc', 'ab', 'abc', true],
    ['further there', 'a', 'ab', 'abc', 'abc', false],
    // Sent or taken over from elsewhere.
    ['gone from there, untouched here', 'a', 'a', null, '', false],
    ['gone from there, written on here', 'a', 'ab', null, 'ab', true],
  ])('%s', (_what, base, mine, theirs, value, tell) => {
    const places = {
      base: base === null ? null : text(base),
      mine: text(mine),
      theirs: theirs === null ? null : text(theirs),
    };
    expect(reconcile(places)).toEqual(agreed(value, tell));
  });

  it('changed otherwise in both: nobody’s words are written over', () => {
    expect(reconcile({ base: text('a'), mine: text('abc'), theirs: text('axy') })).toEqual({
      kind: 'conflict',
      both: { text: 'abc\n\naxy' },
    });
    expect(reconcile({ base: null, mine: text('b'), theirs: text('c') }).kind).toBe('conflict');
  });

  it('each field by itself: the outcome chosen here, the text written there', () => {
    const places = {
      base: { text: 'a' },
      mine: { text: 'a', outcome: 'ANSWER' },
      theirs: { text: 'ab' },
    };
    expect(reconcile(places)).toEqual({
      kind: 'agreed',
      fields: { text: 'ab', outcome: 'ANSWER' },
      tell: true,
    });
  });
});
