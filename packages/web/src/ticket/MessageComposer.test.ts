import { refuse } from '@assistance/domain/shared';
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { computed, defineComponent, h, ref, shallowRef } from 'vue';
import { UNREACHABLE } from '../api/refusals.js';
import { useToasts } from '../composables/toasts.js';
import type { TicketAction } from '../graphql/graphql.js';
// The composer loads it later: no test waits for it.
import './staff/InsertTemplate.vue';
import { testApp, plain, type Answers } from '../testing/test-app.js';
import { aTicketLine } from '../testing/tickets.js';
import MessageComposer from './MessageComposer.vue';
import type { TicketPage, TicketSheet, TimelineEntry } from './ticket-page.js';

const ANSWER =
  'Dans SIFAC, ouvrez la transaction FB60, saisissez le compte 401100 puis enregistrez : le mandat est alors accepté.';
const DONE = { id: '1', version: 4 };

interface Given {
  readonly actions?: readonly TicketAction[];
  readonly side?: 'correspondent' | 'staff';
  readonly answers?: Answers;
  /** Comes back to a page that was left, with what this device kept. */
  readonly again?: boolean;
}

/** A ticket's page, as far as its composer goes. */
async function aComposer({
  actions = ['ADD_INFORMATION'],
  side = 'correspondent',
  answers = {},
  again,
}: Given = {}) {
  sessionStorage.clear();
  if (!again) localStorage.clear();
  onTestFinished(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  const desk = testApp({
    answers: {
      TicketDrafts: () => ({ ticket: { id: '1', drafts: [] } }),
      SaveDraft: () => [UNREACHABLE],
      SetAnswering: () => ({ setAnswering: true }),
      Agents: () => ({ agents: [PAUL] }),
      ...answers,
    },
  });
  const sheet = {
    ...aTicketLine('1'),
    description: 'Le mandat est rejeté.',
    lastActions: 'FB60',
    messages: [],
    firstAnalysis: '',
    actions,
  } as unknown as TicketSheet;
  const ticket = shallowRef(sheet);
  const shown = { done: vi.fn(), notes: [] as string[], refreshed: vi.fn() };
  const entries = shallowRef<readonly TimelineEntry[]>([]);
  const page = {
    read: { refresh: shown.refreshed },
    entries: computed(() => entries.value),
    newSince: ref(null),
    showDone: shown.done,
    showWhileSending: (note: { text: string }, send: () => unknown) => (shown.notes.push(note.text), send()),
  } as unknown as TicketPage;
  const wrapper = mount(
    defineComponent(() => () => h(MessageComposer, { page, ticket: ticket.value, side })),
    { global: desk.global, attachTo: document.body },
  );
  const scope = { left: false };
  function leave(): void {
    if (!scope.left) wrapper.unmount();
    scope.left = true;
  }
  onTestFinished(leave);
  await flushPromises();
  return {
    desk,
    shown,
    wrapper,
    leave,
    text: () => wrapper.get<HTMLTextAreaElement>('textarea'),
    write: (words: string) => wrapper.get('textarea').setValue(words),
    send: async () => (await wrapper.get('form').trigger('submit'), vi.waitFor(flushPromises)),
    choose: (label: string) => {
      const one = wrapper.findAll('.modes label').find((each) => plain(each.text()) === label);
      if (!one) throw new Error(`Nothing is called ${label}.`);
      return one.get('input').trigger('change');
    },
    modes: () => wrapper.findAll('.modes label').map((each) => plain(each.text())),
    change: async (part: Partial<TicketSheet>) => {
      ticket.value = { ...ticket.value, ...part };
      await flushPromises();
    },
    refusedOf: () => wrapper.findAll('[data-testid=field-error]').map((each) => each.attributes('data-code')),
    said: () => plain(useToasts().shown.value.at(-1)?.text),
  };
}
const PAUL = { id: 'paul', firstName: 'Paul', lastName: 'Vidal', role: 'AGENT', team: null };

describe('what is written is sent', () => {
  it('as it stands, without blanks around it; then the field is empty, it is said, and the page goes there', async () => {
    const { desk, shown, write, send, text, said } = await aComposer({
      answers: { AddInformation: () => ({ addInformation: DONE }) },
    });
    await write('  Le rejet vient du compte 401.\n');
    await send();
    expect(desk.askedFor('AddInformation')).toMatchObject([
      { input: { ticketId: '1', text: 'Le rejet vient du compte 401.', attachmentIds: [] } },
    ]);
    expect([text().element.value, said()]).toEqual(['', 'Information ajoutée.']);
    expect(shown.done).toHaveBeenCalledWith(3, expect.anything());
  });

  it('by Ctrl and Enter too, and once however often it is asked for', async () => {
    let answer = (_done: object): void => {};
    const { desk, write, text, wrapper } = await aComposer({
      answers: { AddInformation: () => new Promise((resolve) => (answer = resolve)) },
    });
    await write('Le rejet vient du compte 401.');
    await text().trigger('keydown', { key: 'Enter', ctrlKey: true });
    await text().trigger('keydown', { key: 'Enter', metaKey: true });
    await flushPromises();
    await wrapper.get('form').trigger('submit');
    await flushPromises();
    expect(desk.askedFor('AddInformation')).toHaveLength(1);
    const button = wrapper.get('button[type=submit]');
    expect([button.attributes('aria-disabled'), text().attributes('readonly')]).toEqual(['true', '']);
    answer({ addInformation: DONE });
    await flushPromises();
    expect(button.attributes('aria-disabled')).toBe('false');
  });

  it('on the version that was read at the first word, with the outcome that was chosen', async () => {
    const { desk, write, send, wrapper } = await aComposer({
      side: 'staff',
      actions: ['RESPOND'],
      answers: { Respond: () => ({ respond: DONE }) },
    });
    await write(ANSWER);
    await wrapper.get('select').setValue('SOLUTION');
    await send();
    expect(desk.askedFor('Respond')).toMatchObject([
      { input: { text: ANSWER, outcome: 'SOLUTION', expectedVersion: 3, confirmed: false } },
    ]);
  });

  it('as a note that stands in the conversation at once, and tells those whom it names', async () => {
    const { desk, shown, write, send } = await aComposer({
      side: 'staff',
      actions: ['ADD_NOTE'],
      answers: { AddNote: () => ({ addNote: DONE }) },
    });
    await write('@Paul Vidal, peux-tu regarder ?');
    await send();
    expect(shown.notes).toEqual(['@Paul Vidal, peux-tu regarder ?']);
    expect(desk.askedFor('AddNote')).toMatchObject([{ input: { mentionIds: ['paul'] } }]);
  });
});

describe('what cannot be sent', () => {
  it('is not asked of the server: what is missing is said beside its field, which has the focus', async () => {
    const { desk, send, refusedOf, wrapper } = await aComposer({ side: 'staff', actions: ['RESPOND'] });
    await send();
    expect(refusedOf()).toHaveLength(2);
    expect(document.activeElement).toBe(wrapper.get('select').element);
    expect(desk.askedFor('Respond')).toEqual([]);
  });

  it('because nobody answers is told aloud, and keeps every word; the next try is the same message', async () => {
    let down = true;
    const { desk, write, send, text, wrapper } = await aComposer({
      answers: { AddInformation: () => (down ? 'unreachable' : { addInformation: DONE }) },
    });
    await write('Le rejet vient du compte 401.');
    await send();
    expect(wrapper.get('[role=alert] [data-code]').attributes('data-code')).toBe('UNREACHABLE');
    expect(text().element.value).toBe('Le rejet vient du compte 401.');
    down = false;
    await send();
    const ids = desk
      .askedFor('AddInformation')
      .map(({ input }) => (input as { requestId: string }).requestId);
    expect([ids.length, new Set(ids).size, text().element.value]).toEqual([2, 1, '']);
    expect(wrapper.find('[role=alert] [data-code]').exists()).toBe(false);
  });

  it('by the server’s rule stands beside its field, until that is corrected', async () => {
    const { write, send, refusedOf, text } = await aComposer({
      answers: { AddInformation: () => [refuse('TOO_LONG', 'input.text', { max: 3 })] },
    });
    await write('Le rejet vient du compte 401.');
    await send();
    expect(refusedOf()).toEqual(['TOO_LONG']);
    expect(document.activeElement).toBe(text().element);
    await write('401');
    expect(refusedOf()).toEqual([]);
  });

  // C3.2.7
  it('without the agent’s confirmation is sent with it, and asked anew where the text changes', async () => {
    const { desk, write, send, wrapper } = await aComposer({
      side: 'staff',
      actions: ['RESPOND'],
      answers: {
        Respond: ({ input }) =>
          input?.confirmed ? { respond: DONE } : [refuse('RESPONSE_NEEDS_CONFIRMATION', 'text')],
      },
    });
    const asks = () => wrapper.find('[data-testid=confirm-response]').exists();
    await wrapper.get('select').setValue('ANSWER');
    await write(ANSWER);
    await send();
    expect(asks()).toBe(true);
    await write(`${ANSWER} Merci.`);
    expect(asks()).toBe(false);
    await send();
    await wrapper.get('[data-testid=confirm-response] button').trigger('click');
    await vi.waitFor(() =>
      expect(desk.askedFor('Respond').at(-1)).toMatchObject({ input: { confirmed: true } }),
    );
  });
});

describe('several things can be written', () => {
  const STAFF = { side: 'staff', actions: ['RESPOND', 'REQUEST_COMPLEMENT', 'ADD_NOTE'] } as const;

  it('each has words of its own, which another does not show', async () => {
    const { write, choose, text, modes } = await aComposer(STAFF);
    expect(modes()).toEqual(['Répondre', 'Demander un complément', 'Note interne']);
    await write('Pour l’établissement');
    await choose('Note interne');
    expect(text().element.value).toBe('');
    await write('Entre nous');
    await choose('Répondre');
    expect(text().element.value).toBe('Pour l’établissement');
  });

  it('what was begun is there again when the person comes back', async () => {
    const first = await aComposer(STAFF);
    await first.choose('Note interne');
    await first.write('Entre nous');
    first.leave();
    const { text, wrapper } = await aComposer({ ...STAFF, again: true });
    expect(text().element.value).toBe('Entre nous');
    expect(wrapper.get<HTMLInputElement>('.modes input:checked').element.value).toBe('addNote');
  });
});

describe('somebody else acts meanwhile', () => {
  it('who was answering is told, and what they write still goes on what they had read', async () => {
    const { desk, write, send, change, wrapper } = await aComposer({
      side: 'staff',
      actions: ['RESPOND'],
      answers: { Respond: () => [refuse('STALE_VERSION')] },
    });
    await wrapper.get('select').setValue('ANSWER');
    await write(ANSWER);
    const notices = () => wrapper.findAll('[data-testid=conflict][role=alert]').length;
    expect(notices()).toBe(0);
    await change({ version: 5 });
    expect(notices()).toBe(1);
    await send();
    expect(desk.askedFor('Respond')).toMatchObject([{ input: { expectedVersion: 3 } }]);
    expect(wrapper.get('textarea').element.value).toBe(ANSWER);
  });

  it('and closes what was being written: its words stay in sight, are not sent, and can be given up and taken back', async () => {
    const { desk, write, send, change, text, wrapper } = await aComposer({
      side: 'staff',
      actions: ['RESPOND', 'ADD_NOTE'],
    });
    await write(ANSWER);
    await change({ actions: ['ADD_NOTE'] });
    expect(text().element.value).toBe(ANSWER);
    await send();
    expect(desk.askedFor('Respond')).toEqual([]);
    await wrapper.get('[data-testid=mode-closed] button').trigger('click');
    expect(text().element.value).toBe('');
    useToasts().shown.value.at(-1)?.action?.run();
    await flushPromises();
    expect(text().element.value).toBe(ANSWER);
  });
});
