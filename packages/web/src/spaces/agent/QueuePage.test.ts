import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { nextTick } from 'vue';
import { RouterView } from 'vue-router';
import { useShortcutsOn } from '../../composables/shortcuts.js';
import type { TicketLineFragment } from '../../graphql/graphql.js';
import type { Viewer } from '../../session/session.js';
import { AGENT, testApp, plain, type Answers } from '../../testing/test-app.js';
import { aTicketLine } from '../../testing/tickets.js';
// What the page loads later is there already: no test waits for it.
import './BulkBar.vue';
import '../../components/EstablishmentPicker.vue';
import '../../ticket/staff/StaffTicketPage.vue';
import QueuePage from './QueuePage.vue';

const THREE = ['1', '2', '3'].map((id) => aTicketLine(id));
const COUNTS = {
  unacknowledged: 4,
  mine: 1,
  unassigned: 0,
  dueToday: 2,
  overdue: 3,
  awaitingComplement: 0,
  maintenanceDecision: 0,
  toReview: 0,
};
const listOf = (nodes: readonly TicketLineFragment[], totalCount = nodes.length) => ({
  liveCursor: '1.0',
  tickets: {
    nodes,
    totalCount,
    pageInfo: { hasNextPage: totalCount > nodes.length, endCursor: 'after-3' },
  },
});

interface Given {
  /** What stands in the address. */
  readonly query?: Record<string, string>;
  readonly answers?: Answers;
  readonly viewer?: Viewer;
  readonly wide?: boolean;
}
async function aQueue({ query = {}, answers = {}, viewer = AGENT, wide = false }: Given = {}) {
  const media = vi
    .spyOn(window, 'matchMedia')
    .mockImplementation((asked) =>
      Object.assign(new EventTarget() as MediaQueryList, { matches: wide && asked.includes('min-width') }),
    );
  const desk = testApp({
    viewer,
    answers: {
      Queue: () => listOf(THREE),
      QueueCounts: () => ({ liveCursor: '1.0', queueCounts: COUNTS }),
      SavedQueues: () => ({ savedQueues: [] }),
      Agents: () => ({ agents: [] }),
      ...answers,
    },
  });
  desk.router.addRoute({ name: 'queue', path: '/file', component: QueuePage });
  await desk.router.push({ name: 'queue', query });
  const page = mount(RouterView, { global: desk.global, attachTo: document.body });
  onTestFinished(() => {
    page.unmount();
    media.mockRestore();
    localStorage.removeItem('desk:split');
  });
  await flushPromises();
  const asked = () => desk.askedFor('Queue').at(-1);
  return {
    desk,
    page,
    asked,
    address: () => desk.router.currentRoute.value.query,
    count: () => plain(page.get('[data-testid=ticket-count]').text()),
    links: () => page.findAll<HTMLElement>('[data-row-link]').map(({ element }) => element),
    /** Which row has the focus, from 1. */
    at: () => document.activeElement?.getAttribute('data-id') ?? 'nowhere',
    chosen: () => page.findAll<HTMLInputElement>('tbody input').map(({ element }) => element.checked),
    async press(key: string, where: EventTarget = document.activeElement ?? document.body) {
      where.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await flushPromises();
    },
    async sortBy(sort: string) {
      await page.get('.sort select').setValue(sort);
      await flushPromises();
    },
    async turn(way: 'previous' | 'next') {
      await page.get(`[data-way=${way}]`).trigger('click');
      await flushPromises();
    },
  };
}

describe('what the queue shows', () => {
  it('is what is open, due first; how much there is is said aloud', async () => {
    const { page, asked, count, links } = await aQueue();
    expect(asked()).toMatchObject({
      filter: { status: ['SUBMITTED', 'IN_PROGRESS', 'AWAITING_COMPLEMENT', 'ANSWERED'] },
      sort: 'DUE',
      after: null,
    });
    expect(links()).toHaveLength(3);
    expect(count()).toBe('3 fiches');
    expect(page.get('[data-testid=ticket-count]').attributes('role')).toBe('status');
  });

  it('is what its address says; what is no value of ours narrows nothing', async () => {
    const { page, asked } = await aQueue({
      query: {
        vue: 'overdue',
        produit: 'sifac',
        qualification: 'bloquante',
        statut: 'PERDUE',
        tri: 'OPENED',
      },
    });
    expect(asked()).toMatchObject({
      filter: { overdue: true, productId: ['sifac'], blocking: true, status: null },
      sort: 'OPENED',
    });
    expect(page.get('.queue-tabs [aria-current=page]').attributes('data-testid')).toBe('tab-overdue');
  });

  it('of each view, how much is in it, before it is opened', async () => {
    const { page } = await aQueue();
    const told = (view: string) => plain(page.get(`[data-testid=tab-${view}]`).text());
    expect([told('overdue'), told('unassigned'), told('all')]).toEqual([
      'En retard 3',
      'Sans interlocuteur 0',
      'Toutes',
    ]);
  });

  it('where there is nothing, whether it is because of the filters', async () => {
    const answers = { Queue: () => listOf([]) };
    const all = await aQueue({ answers });
    expect(all.page.text()).toContain('Aucune fiche pour le moment.');
    const narrowed = await aQueue({ answers, query: { produit: 'sifac' } });
    expect(narrowed.page.text()).toContain('Aucune fiche ne correspond à ces filtres.');
  });

  it('where the server does not answer, that it does not, and all of it at the next try', async () => {
    let down = true;
    const { page, links } = await aQueue({
      answers: { Queue: () => (down ? 'unreachable' : listOf(THREE)) },
    });
    const notice = page.get('.queue__list [role=alert]');
    expect(notice.find('[data-code=UNREACHABLE]').exists()).toBe(true);
    down = false;
    await notice.get('button').trigger('click');
    await flushPromises();
    expect(links()).toHaveLength(3);
    expect(page.find('[data-code=UNREACHABLE]').exists()).toBe(false);
  });
});

describe('its pages', () => {
  const answers: Answers = {
    Queue: ({ after }) => (after ? listOf([aTicketLine('4')], 1) : listOf(THREE, 40)),
  };

  it('go on after the last row that was seen, and back', async () => {
    const { asked, turn, links } = await aQueue({ answers });
    await turn('next');
    expect([asked()?.['after'], links().length]).toEqual(['after-3', 1]);
    await turn('previous');
    expect([asked()?.['after'], links().length]).toEqual([null, 3]);
  });

  it.each<[string, (queue: Awaited<ReturnType<typeof aQueue>>) => Promise<unknown>]>([
    ['view', ({ desk }) => desk.router.push({ name: 'queue', query: { vue: 'all' } })],
    ['filter', ({ desk }) => desk.router.push({ name: 'queue', query: { produit: 'sifac' } })],
    ['order', ({ sortBy }) => sortBy('OPENED')],
  ])('begin anew with another %s', async (_what, change) => {
    const queue = await aQueue({ answers });
    await queue.turn('next');
    await change(queue);
    await flushPromises();
    // Nothing is asked in between: a place in one list is none in another.
    expect(queue.desk.askedFor('Queue').map(({ after }) => after)).toEqual([null, 'after-3', null]);
  });

  it('come in the order that was chosen, which is in the address; the usual one need not be', async () => {
    const { asked, address, sortBy } = await aQueue();
    await sortBy('UPDATED');
    expect([asked()?.['sort'], address()]).toEqual(['UPDATED', { tri: 'UPDATED' }]);
    await sortBy('DUE');
    expect([asked()?.['sort'], address()]).toEqual(['DUE', {}]);
  });
});

describe('by the keyboard', () => {
  it('j and k go through the rows, and stay at the ends', async () => {
    const { press, at } = await aQueue();
    const way: string[] = [];
    for (const key of ['j', 'j', 'j', 'j', 'k']) {
      await press(key);
      way.push(at());
    }
    expect(way).toEqual(['1', '2', '3', '3', '2']);
  });

  it('/ goes to the search, where letters are letters', async () => {
    const { press, at } = await aQueue();
    await press('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await press('j');
    expect([document.activeElement?.getAttribute('type'), at()]).toEqual(['search', 'nowhere']);
  });

  it('x chooses, and J goes on choosing; how many is said aloud', async () => {
    const { page, press, chosen } = await aQueue();
    await press('j');
    await press('x');
    expect(chosen()).toEqual([true, false, false]);
    await press('J');
    expect(chosen()).toEqual([true, true, false]);
    await vi.waitFor(() => expect(plain(page.get('[data-testid=bulk] [role=status]').text())).toMatch(/^2 /));
  });

  // WCAG 2.1.4
  it('single keys do nothing for who has turned them off', async () => {
    const { press, at } = await aQueue();
    const on = useShortcutsOn();
    onTestFinished(() => void (on.value = true));
    on.value = false;
    await nextTick();
    await press('j');
    expect(at()).toBe('nowhere');
  });
});

it('those that are chosen are given on the versions on the screen, and then are chosen no more', async () => {
  const { desk, page, press, chosen } = await aQueue({
    answers: {
      AssignTickets: () => ({ assignTickets: [{ ticketId: '1', refusal: null }] }),
    },
  });
  await press('j');
  await press('x');
  await vi.waitFor(() => page.get('[data-testid=bulk]'));
  const before = desk.askedFor('Queue').length;
  await page.get('[data-testid=bulk]').trigger('submit');
  await flushPromises();
  expect(desk.askedFor('AssignTickets')).toMatchObject([
    { input: { agentId: 'alix', tickets: [{ ticketId: '1', expectedVersion: 3 }] } },
  ]);
  expect(chosen()).toEqual([false, false, false]);
  expect(desk.askedFor('Queue').length).toBe(before + 1);
});

// C3.3.3
it('a provider gives tickets to nobody, and is told of nobody: there is nothing to choose with', async () => {
  const provider = { id: 'p', role: 'PROVIDER', firstName: 'Paul', lastName: 'Vidal' } as Viewer;
  const { desk, page, press } = await aQueue({ viewer: provider });
  await press('j');
  await press('x');
  expect(page.find('tbody input').exists()).toBe(false);
  expect(desk.askedFor('Agents')).toEqual([]);
});

describe('side by side, where there is room', () => {
  it('a ticket opens beside the list and the list stays; closed again, its address has none', async () => {
    const { page, address, links, press } = await aQueue({ wide: true, query: { produit: 'sifac' } });
    await press('v');
    expect(page.get('[data-testid=beside]').text()).toBe('Sélectionnez une fiche dans la liste.');
    links()[1]?.click();
    await vi.waitFor(() => expect(address()).toEqual({ produit: 'sifac', fiche: '2026-000002' }));
    await flushPromises();
    expect(links().map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true', null]);
    await press('v');
    await vi.waitFor(() => expect(address()).toEqual({ produit: 'sifac' }));
    expect(page.find('[data-testid=beside]').exists()).toBe(false);
  });

  it('where there is none, a ticket has its own page', async () => {
    const { desk, page, press, links } = await aQueue();
    await press('v');
    expect(page.find('[data-testid=beside]').exists()).toBe(false);
    links()[0]?.click();
    await vi.waitFor(() => expect(desk.router.currentRoute.value.name).toBe('ticket'));
  });
});
