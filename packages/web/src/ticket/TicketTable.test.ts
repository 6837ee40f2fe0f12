import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defineComponent, h } from 'vue';
import { useSelection } from '../composables/selection.js';
import type { TicketLineFragment } from '../graphql/graphql.js';
import { testApp, plain } from '../testing/test-app.js';
import { aTicketLine } from '../testing/tickets.js';
import TicketTable from './TicketTable.vue';

const THREE = ['1', '2', '3'].map((id) => aTicketLine(id));

interface Given {
  readonly tickets?: readonly TicketLineFragment[];
  readonly side?: 'correspondent' | 'staff';
  readonly shown?: string;
  readonly selecting?: boolean;
}
function aTable({ tickets = THREE, side = 'staff', shown, selecting = false }: Given = {}) {
  const desk = testApp();
  const selection = useSelection(() => tickets);
  const props = { tickets, side, shown, caption: 'Fiches', selection: selecting ? selection : undefined };
  const page = mount(
    defineComponent(() => () => h(TicketTable, props)),
    { global: desk.global, attachTo: document.body },
  );
  onTestFinished(() => page.unmount());
  const rows = () => page.findAll('tbody tr');
  const links = () => page.findAll<HTMLAnchorElement>('[data-row-link]');
  const boxes = () => page.findAll<HTMLInputElement>('tbody input');
  function nth<Found>(found: readonly Found[], at: number): Found {
    const one = found[at];
    if (one === undefined) throw new Error(`There is no row ${at}.`);
    return one;
  }
  return {
    desk,
    page,
    cells: () => rows().map((row) => row.findAll('td').map((cell) => plain(cell.text()))),
    link: (at: number) => nth(links(), at),
    box: (at: number) => nth(boxes(), at),
    boxOfAll: () => page.get<HTMLInputElement>('thead input'),
    chosen: () => boxes().map(({ element }) => element.checked),
  };
}

describe('a ticket in a list', () => {
  it('says what it is, whose, how it stands, what is due and who is in charge', () => {
    const [cells] = aTable({ tickets: [aTicketLine('1')] }).cells();
    expect(cells?.slice(0, 6)).toEqual([
      '2026-000001',
      expect.stringMatching(/Mandat 1 rejeté.*SIFAC$/),
      'UPTCamille Roy',
      'En cours',
      'Rien d’attendu',
      'Alix Estève',
    ]);
  });

  it('says that it blocks, and that nobody has it yet', () => {
    const [cells] = aTable({ tickets: [aTicketLine('1', { blocking: true, agent: null })] }).cells();
    expect(cells?.[3]).toMatch(/Bloquante$/);
    expect(cells?.[5]).toBe('Pas encore désigné');
  });

  it('does not name to an establishment what it is itself', () => {
    const { page, cells } = aTable({ side: 'correspondent' });
    expect(cells()[0]?.[2]).toBe('Camille Roy');
    expect(page.findAll('th').map((head) => plain(head.text()))[2]).toBe('Correspondant');
  });

  it('is a link of its own name, which leads to its page', async () => {
    const { desk, link } = aTable();
    expect(plain(link(1).text())).toMatch(/^2026-000002 ?Mandat 2 rejeté$/);
    await link(1).trigger('click');
    await flushPromises();
    expect(desk.router.currentRoute.value.params).toEqual({ number: '2026-000002' });
  });

  it('that stands beside the list is said to be the current one, and no other', () => {
    const { link } = aTable({ shown: '2026-000002' });
    expect([0, 1, 2].map((at) => link(at).attributes('aria-current'))).toEqual([
      undefined,
      'true',
      undefined,
    ]);
  });

  it('stays in a table for whoever hears it, as a card too, and the table has a name', () => {
    const { page } = aTable();
    expect(page.get('[role=table] caption').text()).toBe('Fiches');
    expect(page.findAll('[role=rowgroup] [role=row] [role=cell]')).toHaveLength(21);
    expect(page.findAll('[role=columnheader]')).toHaveLength(7);
  });
});

describe('several are chosen', () => {
  it('one by one, each box by the number of its ticket, and back', async () => {
    const { box, chosen } = aTable({ selecting: true });
    expect(box(1).attributes('aria-label')).toContain('2026-000002');
    await box(1).trigger('click');
    expect(chosen()).toEqual([false, true, false]);
    await box(1).trigger('click');
    expect(chosen()).toEqual([false, false, false]);
  });

  it('from one to another with the shift key', async () => {
    const { box, chosen } = aTable({ selecting: true });
    await box(0).trigger('click');
    await box(2).trigger('click', { shiftKey: true });
    expect(chosen()).toEqual([true, true, true]);
  });

  it('all at once, and none', async () => {
    const { box, boxOfAll, chosen } = aTable({ selecting: true });
    await box(0).trigger('click');
    expect(boxOfAll().element.checked).toBe(false);
    await boxOfAll().setValue(true);
    expect(chosen()).toEqual([true, true, true]);
    await boxOfAll().setValue(false);
    expect(chosen()).toEqual([false, false, false]);
  });

  it('by the space bar on the link, and the page does not scroll away', async () => {
    const { link, chosen } = aTable({ selecting: true });
    const space = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
    link(2).element.dispatchEvent(space);
    await flushPromises();
    expect([space.defaultPrevented, chosen()]).toEqual([true, [false, false, true]]);
  });

  it('nowhere that choosing is not for: no box, and the space bar is the browser’s', () => {
    const { page, link } = aTable();
    const space = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
    link(0).element.dispatchEvent(space);
    expect([page.find('input').exists(), space.defaultPrevented]).toEqual([false, false]);
  });
});
