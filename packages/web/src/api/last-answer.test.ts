import { forbid, refuse, type RefusalCode } from '@assistance/domain/shared';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import urql from '@urql/vue';
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import QueryBoundary from '../components/QueryBoundary.vue';
import { TypedDocumentString } from '../graphql/graphql.js';
import { i18n } from '../i18n/text.js';
import { useQuery, type Read } from './operations.js';

interface Answer {
  readonly ticket: { readonly title: string };
}
const TICKET = new TypedDocumentString<Answer, { number: string }>(
  'query Ticket($number: String!) { ticket(number: $number) { title } }',
);

const found = (title: string) => () => Response.json({ data: { ticket: { title } } });
const refusalOf = (code: RefusalCode) => (code === 'FORBIDDEN' ? forbid(null) : refuse(code));
const refused = (code: RefusalCode) => () =>
  Response.json({ data: null, errors: [{ message: code, extensions: { ...refusalOf(code) } }] });
const broken = () =>
  Response.json({ data: null, errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
const cut = (): Response => {
  throw new TypeError('Failed to fetch');
};

/** A page that shows a ticket and holds a form, on a server that gives these answers one after the other. */
async function aPage(...answers: readonly (() => Response)[]) {
  const left = [...answers];
  const client = new Client({
    url: 'http://desk.test/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: async () => (left.shift() ?? cut)(),
  });
  const number = ref('2026-000001');
  let read: Read<Answer> | undefined;
  const Page = defineComponent(() => {
    const ticket = useQuery(TICKET, () => ({ number: number.value }));
    read = ticket;
    return () =>
      h(
        QueryBoundary,
        { read: ticket as Read<unknown> },
        { default: ({ data }: { data: Answer }) => [h('h1', data.ticket.title), h('textarea')] },
      );
  });
  const page = mount(Page, {
    global: { plugins: [[urql, client], i18n], stubs: { RouterLink: true, SignInAgain: true } },
  });
  onTestFinished(() => page.unmount());
  const settle = async () => {
    // Fetching an answer takes a few turns: until it is there.
    while (read?.fetching.value === true) await flushPromises();
    await flushPromises();
  };
  await settle();
  return {
    page,
    async refresh() {
      read?.refresh();
      await settle();
    },
    async show(other: string) {
      number.value = other;
      await flushPromises();
      await settle();
    },
  };
}

describe('what is shown when asking again fails', () => {
  it.each([
    ['the network is cut', cut],
    ['the server answers 502', () => new Response('Bad gateway', { status: 502 })],
    ['the server meets a bug', broken],
    ['the person has asked too much', refused('QUERY_TOO_COSTLY')],
  ])('stays shown, with what is being written in it: %s', async (_why, failing) => {
    const { page, refresh } = await aPage(found('Mandat rejeté'), failing, found('Mandat rejeté, suite'));
    const form = page.get('textarea');
    await form.setValue('Nous avons relancé');
    await refresh();
    expect(page.find('h1').text()).toBe('Mandat rejeté');
    expect(page.find('textarea').element).toBe(form.element);
    expect(page.find('.notice--bad').exists()).toBe(true);
    await refresh();
    expect(page.find('h1').text()).toBe('Mandat rejeté, suite');
    expect(page.find('textarea').element).toBe(form.element);
    expect(page.find('.notice--bad').exists()).toBe(false);
  });

  it.each(['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_IN', 'CONFIDENTIALITY_NOT_ACCEPTED'] as const)(
    'C3.3.1 goes when it may be seen no more: %s',
    async (code) => {
      const { page, refresh } = await aPage(found('Mandat rejeté'), refused(code), cut);
      await refresh();
      expect(page.find('h1').exists()).toBe(false);
      await refresh();
      expect(page.find('h1').exists()).toBe(false);
    },
  );

  it('is never taken for the answer to another question', async () => {
    const { page, show } = await aPage(found('Mandat rejeté'), cut);
    await show('2026-000002');
    expect(page.find('h1').exists()).toBe(false);
    expect(page.find('.notice--bad').exists()).toBe(true);
  });
});
