import { flushPromises, mount } from '@vue/test-utils';
import { expect, it, onTestFinished } from 'vitest';
import { defineComponent, shallowRef } from 'vue';
import { testApp } from '../testing/test-app.js';
import type { TicketSheet } from './ticket-page.js';
import { useTimelineRest } from './timeline-rest.js';

const FIRST_PAGE = { hasNextPage: true, endCursor: 'hundredth' };
const aSheet = (id: string, version: number): TicketSheet =>
  ({ id, number: `2026-00000${id}`, version, timeline: { nodes: [], pageInfo: FIRST_PAGE } }) as never;

/** The rest of a conversation whose answers come when the test says, as the server had them when it was asked. */
function aRest() {
  const sheet = shallowRef(aSheet('1', 101));
  const server = { entries: ['101'], hasNextPage: false };
  const waiting: (() => void)[] = [];
  const desk = testApp({
    answers: {
      TimelineAfter() {
        const { id } = sheet.value;
        const nodes = server.entries.map((entry) => ({ id: entry }));
        const page = { nodes, pageInfo: { hasNextPage: server.hasNextPage, endCursor: 'next' } };
        return new Promise((resolve) => waiting.push(() => resolve({ ticket: { id, timeline: page } })));
      },
    },
  });
  let made: ReturnType<typeof useTimelineRest> | undefined;
  const page = defineComponent({
    setup() {
      made = useTimelineRest(() => sheet.value);
      return () => null;
    },
  });
  const wrapper = mount(page, { global: desk.global });
  onTestFinished(() => wrapper.unmount());
  if (!made) throw new Error('The page is mounted.');
  return {
    desk,
    server,
    rest: made,
    shown: () => made?.entries.value.map(({ id }) => id),
    /** Something happened, or another ticket is shown. */
    async show(next: TicketSheet, entries: readonly string[]) {
      server.entries = [...entries];
      sheet.value = next;
      await flushPromises();
    },
    /** Answers the questions under way, the last one first, and those that follow from it. */
    async answerAll() {
      for (let answer = waiting.pop(); answer; answer = waiting.pop()) {
        answer();
        await flushPromises();
      }
    },
  };
}

it('the rest of a conversation is read once it is wanted, and again with each event', async () => {
  const { rest, shown, show, answerAll } = aRest();
  expect([rest.hasMore.value, shown()]).toEqual([true, []]);
  rest.load();
  await flushPromises();
  await answerAll();
  expect([rest.hasMore.value, shown()]).toEqual([false, ['101']]);

  await show(aSheet('1', 102), ['101', '102']);
  expect(shown()).toEqual(['101']);
  await answerAll();
  expect(shown()).toEqual(['101', '102']);
});

it('an answer from before an event never lands after the one that tells of it', async () => {
  const { desk, rest, shown, show, answerAll } = aRest();
  rest.load();
  await flushPromises();
  await show(aSheet('1', 102), ['101', '102']);
  await show(aSheet('1', 103), ['101', '102', '103']);
  await answerAll();
  expect(shown()).toEqual(['101', '102', '103']);
  // Two events while it was being read ask for one more reading.
  expect(desk.askedFor('TimelineAfter')).toHaveLength(2);
});

it('the rest of one ticket is never shown on another', async () => {
  const { desk, server, rest, shown, show, answerAll } = aRest();
  rest.load();
  await flushPromises();
  await answerAll();
  await show(aSheet('2', 120), ['120']);
  expect(shown()).toEqual([]);
  await answerAll();
  expect(shown()).toEqual(['120']);

  // Left while it was being read, before its end.
  server.hasNextPage = true;
  await show(aSheet('2', 121), ['120', '121']);
  server.hasNextPage = false;
  await show(aSheet('1', 104), ['101']);
  await answerAll();
  expect(shown()).toEqual(['101']);
  expect(desk.askedFor('TimelineAfter').slice(-2)).toEqual([
    { number: '2026-000002', after: 'hundredth' },
    { number: '2026-000001', after: 'hundredth' },
  ]);
});
