import { mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { computed, defineComponent, nextTick, ref, shallowRef } from 'vue';
import type { ShownRefusal } from '../api/refusals.js';
import { useRefusals } from '../composables/refusals.js';
import { SESSION, type Session, type Viewer } from '../session/session.js';
import { emptyMessage } from './composer-modes.js';
import { useConflict } from './conflict.js';
import type { TicketPage, TicketSheet, TimelineEntry } from './ticket-page.js';

const me = { id: 'me' } as Viewer;
const entry = (version: number, by: string): TimelineEntry => ({ version, by: { id: by } }) as TimelineEntry;
const stale: ShownRefusal = { code: 'STALE_VERSION', rule: null, field: null, messages: { fr: '', en: '' } };

/** A composer that writes on a ticket at version 3, whose history others may lengthen. */
function writing() {
  const entries = shallowRef([entry(1, 'claire'), entry(2, 'me'), entry(3, 'claire')]);
  const ticket = computed(() => ({ version: entries.value.length }) as TicketSheet);
  const draft = ref(emptyMessage());
  const refresh = vi.fn();
  const newSince = ref<number | null>(null);
  const refusals = useRefusals(['text']);
  const page = { read: { refresh }, ticket, entries, newSince } as unknown as TicketPage;
  let conflict: ReturnType<typeof useConflict> | undefined;
  const Composer = defineComponent(() => {
    conflict = useConflict({
      page,
      ticket: () => ticket.value,
      draft,
      begun: computed(() => draft.value.text !== ''),
      versioned: () => true,
      refusals,
    });
    return () => null;
  });
  const session = { viewer: ref(me) } as unknown as Session;
  mount(Composer, { global: { provide: { [SESSION as symbol]: session } } });
  if (!conflict) throw new Error('The composer was set up.');
  const act = (by: string) => (entries.value = [...entries.value, entry(entries.value.length + 1, by)]);
  return { conflict, draft, act, refresh, refusals, newSince };
}

describe('an answer goes on what its author had read', () => {
  it('nobody else acted: no conflict', async () => {
    const { conflict, draft } = writing();
    draft.value.text = 'Relancez';
    await nextTick();
    expect(conflict.inConflict.value).toBe(false);
    expect(conflict.basis.value).toBe(3);
  });

  it('someone acted before the first word: it was there to be read', async () => {
    const { conflict, draft, act } = writing();
    act('claire');
    draft.value.text = 'Relancez';
    await nextTick();
    expect(conflict.inConflict.value).toBe(false);
    expect(conflict.basis.value).toBe(4);
  });

  it('someone acted since: a conflict, and the version that was read is the one sent', async () => {
    const { conflict, draft, act } = writing();
    draft.value.text = 'Relancez';
    await nextTick();
    act('claire');
    expect(conflict.inConflict.value).toBe(true);
    expect(conflict.basis.value).toBe(3);
    expect(draft.value.text).toBe('Relancez');
  });

  it('one’s own acts are no conflict', async () => {
    const { conflict, draft, act } = writing();
    draft.value.text = 'Relancez';
    await nextTick();
    act('me');
    expect(conflict.inConflict.value).toBe(false);
    expect(conflict.basis.value).toBe(4);
  });

  it('catching up marks what came as new, and the text can go', async () => {
    const { conflict, draft, act, newSince } = writing();
    draft.value.text = 'Relancez';
    await nextTick();
    act('claire');
    conflict.catchUp();
    expect(newSince.value).toBe(3);
    expect(conflict.inConflict.value).toBe(false);
    expect(conflict.basis.value).toBe(4);
  });

  it('refused as stale while the live link was down: reads again, then catches up', async () => {
    const { conflict, draft, act, refresh, refusals, newSince } = writing();
    draft.value.text = 'Relancez';
    await nextTick();
    refusals.show([stale]);
    expect(conflict.inConflict.value).toBe(true);
    conflict.catchUp();
    expect(refresh).toHaveBeenCalledOnce();
    act('claire');
    await nextTick();
    expect(newSince.value).toBe(3);
    expect(conflict.inConflict.value).toBe(false);
  });
});
