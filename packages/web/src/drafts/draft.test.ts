import { beforeEach, describe, expect, it } from 'vitest';
import { effectScope } from 'vue';
import { useDraft } from './draft.js';

const empty = () => ({ title: '', blocking: false });
const draft = (owner = 'claire', name = 'new-ticket') => {
  const scope = effectScope();
  const made = scope.run(() => useDraft(owner, name, empty));
  if (!made) throw new Error('The scope is active.');
  return made;
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('a draft', () => {
  it('is kept at every change, and found at the next visit', () => {
    draft().value.value.title = 'Rejet de mandat';
    const again = draft();
    expect(again.value.value).toEqual({ title: 'Rejet de mandat', blocking: false });
    expect(again.restored.value).toBe(true);
  });

  it('is gone once sent', () => {
    const sent = draft();
    sent.value.value.title = 'Rejet de mandat';
    sent.clear();
    expect(draft().value.value).toEqual(empty());
    expect(localStorage.length).toBe(0);
  });

  it('leaves nothing behind once emptied by hand', () => {
    const erased = draft();
    erased.value.value.title = 'a';
    erased.value.value.title = '';
    expect(localStorage.length).toBe(0);
  });

  it('belongs to one person: the next one at the same desk sees nothing (C3.3.1)', () => {
    draft('claire').value.value.title = 'Confidentiel';
    expect(draft('hugo').value.value.title).toBe('');
  });

  it('takes what it can of an older or broken one', () => {
    localStorage.setItem('desk:draft:claire:new-ticket', '{"title":"Ancien"}');
    expect(draft().value.value).toEqual({ title: 'Ancien', blocking: false });
    localStorage.setItem('desk:draft:claire:new-ticket', '{"title":');
    expect(draft().value.value).toEqual(empty());
  });
});
