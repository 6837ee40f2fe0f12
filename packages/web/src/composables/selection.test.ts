import { describe, expect, it } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import { useSelection } from './selection.js';

const rowsOf = (ids: string) => [...ids].map((id) => ({ id }));
function chosenIn(ids: string) {
  const rows = shallowRef(rowsOf(ids));
  const selection = effectScope().run(() => useSelection(() => rows.value));
  if (!selection) throw new Error('The scope is active.');
  const now = () =>
    rows.value
      .filter(({ id }) => selection.has(id))
      .map(({ id }) => id)
      .join('');
  return { selection, rows, now };
}

describe('rows are chosen', () => {
  it('one by one, and not any more', () => {
    const { selection, now } = chosenIn('abcd');
    selection.toggle('b');
    selection.toggle('d');
    selection.toggle('b');
    expect([now(), selection.count.value]).toEqual(['d', 1]);
  });

  it.each([
    ['b', 'd', 'bcd'],
    ['d', 'b', 'bcd'],
    ['b', 'b', 'b'],
  ])('from %s through %s: %s', (from, to, chosen) => {
    const { selection, now } = chosenIn('abcde');
    selection.toggle(from);
    selection.toggle(to, { through: true });
    expect(now()).toBe(chosen);
  });

  it('a range is let go the way it was taken', () => {
    const { selection, now } = chosenIn('abcde');
    selection.toggleAll();
    selection.toggle('b');
    selection.toggle('d', { through: true });
    expect(now()).toBe('ae');
  });

  it('all of them, or none', () => {
    const { selection, now } = chosenIn('abc');
    selection.toggleAll();
    expect([now(), selection.all.value]).toEqual(['abc', true]);
    selection.toggleAll();
    expect([now(), selection.all.value]).toEqual(['', false]);
  });

  it('those that leave the list are chosen no more', async () => {
    const { selection, rows, now } = chosenIn('abc');
    selection.toggleAll();
    rows.value = rowsOf('bcd');
    await nextTick();
    expect([now(), selection.count.value]).toEqual(['bc', 2]);
  });
});
