import { flushPromises } from '@vue/test-utils';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { computed, effectScope, ref, shallowRef } from 'vue';
import type { Read } from '../api/operations.js';
import { UNREACHABLE, type ShownRefusal } from '../api/refusals.js';
import { useOptimistic } from './optimistic.js';
import { useToasts } from './toasts.js';

// One world for all files: what stands in for a module is for this file alone, whatever was loaded before it.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());
vi.mock('../i18n/text.js', () => ({
  useText: () => ({
    t: (key: string, { why }: { why: string }) => `${key} ${why}`,
    language: { value: 'fr' },
  }),
}));

/** A list on the server, and a page that shows it. */
function aPage() {
  const scope = effectScope();
  onTestFinished(() => scope.stop());
  const stored = { names: ['Paie', 'Marchés', 'Budget'] };
  const [data, settled] = [shallowRef({ names: [...stored.names] }), ref(true)];
  let answer = (): void => {};
  const read = {
    data,
    settled: computed(() => settled.value),
    refresh() {
      settled.value = false;
      answer = () => {
        data.value = { names: [...stored.names] };
        settled.value = true;
      };
    },
  } as unknown as Read<{ names: string[] }>;
  const expected = scope.run(() => useOptimistic(read));
  if (!expected) throw new Error('The scope is active.');
  const drop = (name: string) => {
    let reply: (refusals: ShownRefusal[]) => void = () => {};
    const done = expected.act(
      ({ names }) => ({ names: names.filter((each) => each !== name) }),
      () =>
        new Promise((resolve) => {
          reply = (refusals) => {
            if (refusals.length === 0) stored.names = stored.names.filter((each) => each !== name);
            resolve({ refusals });
          };
        }),
    );
    return { done, reply: (refusals: ShownRefusal[] = []) => (reply(refusals), flushPromises()) };
  };
  return {
    drop,
    data,
    shown: () => expected.read.data.value?.names,
    answered: () => (answer(), flushPromises()),
  };
}
describe('an act that is shown before the server has agreed', () => {
  it('is seen at once, and stays until what it made is read: nothing comes back in between', async () => {
    const { drop, shown, answered } = aPage();
    const seen: unknown[] = [];
    const { reply, done } = drop('Paie');
    seen.push(shown());
    await reply();
    seen.push(shown());
    await answered();
    await done;
    seen.push(shown());
    expect(seen).toEqual([
      ['Marchés', 'Budget'],
      ['Marchés', 'Budget'],
      ['Marchés', 'Budget'],
    ]);
  });

  it('that does not reach the server is taken back, and a message says why', async () => {
    const { drop, shown } = aPage();
    const { reply, done } = drop('Paie');
    expect(shown()).toEqual(['Marchés', 'Budget']);
    await reply([UNREACHABLE]);
    expect(await done).toEqual([UNREACHABLE]);
    expect(shown()).toEqual(['Paie', 'Marchés', 'Budget']);
    expect(useToasts().shown.value.at(-1)).toMatchObject({
      bad: true,
      text: expect.stringMatching(/^shell\.takenBack Le serveur ne répond pas/),
    });
  });

  it('that is taken back takes no other with it, nor what was read meanwhile', async () => {
    const { drop, shown, data } = aPage();
    const [one, other] = [drop('Paie'), drop('Budget')];
    expect(shown()).toEqual(['Marchés']);
    data.value = { names: ['Paie', 'Marchés', 'Budget', 'Nouvelle'] };
    expect(shown()).toEqual(['Marchés', 'Nouvelle']);
    await one.reply([UNREACHABLE]);
    expect(shown()).toEqual(['Paie', 'Marchés', 'Nouvelle']);
    await other.reply([UNREACHABLE]);
    expect(shown()).toEqual(['Paie', 'Marchés', 'Budget', 'Nouvelle']);
  });
});
