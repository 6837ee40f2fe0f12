import urql from '@urql/vue';
import { enableAutoUnmount, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h, shallowRef } from 'vue';
import { createApiClient } from '../api/client.js';
import { createLink } from '../api/link-state.js';
import { useQuery } from '../api/operations.js';
import { UnreadNotificationsDocument } from '../graphql/graphql.js';
import { SESSION } from '../session/session.js';
import { earliest } from './cursor.js';
import { useLiveNotifications } from './live.js';

interface Sink {
  next(result: object): void;
  error(errors: object[]): void;
}
interface Subscription {
  readonly variables: { after?: string | null };
  readonly sink: Sink;
}

/** A log of numbers of unread notices; an answer is taken when it is asked for, and given when it is let go. */
class Server {
  private unread = 0;
  private transaction = 9;
  private log: number[] = [];
  private forgotten = 0;
  private readonly waiting: (() => void)[] = [];
  private openNow = (): void => {};
  private readonly opened = new Promise<void>((resolve) => (this.openNow = resolve));
  readonly open = new Set<Subscription>();
  readonly begun: (string | null | undefined)[] = [];
  asked = 0;
  /** Answers at once unless given to wait. */
  slow = false;
  down = false;

  get cursor(): string {
    return `${this.transaction}.0`;
  }
  tell(): void {
    this.unread += 1;
    this.transaction += 1;
    this.log.push(this.transaction);
    for (const subscription of this.open) this.give(subscription, this.transaction);
  }
  forget(): void {
    this.forgotten = this.transaction;
    this.log = [];
  }
  answerNow(): void {
    for (const go of this.waiting.splice(0)) go();
  }
  openSockets(): void {
    this.openNow();
  }

  async answer(): Promise<Response> {
    this.asked += 1;
    if (this.down) throw new TypeError('Failed to fetch');
    const data = {
      __typename: 'Query',
      liveCursor: this.cursor,
      notifications: { __typename: 'NotificationPage', unreadCount: this.unread },
    };
    if (this.slow) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  }

  subscribe({ variables }: Subscription, sink: Sink): () => void {
    const subscription = { variables, sink };
    let stopped = false;
    void this.opened.then(() => {
      if (stopped) return;
      const { after } = variables;
      this.begun.push(after);
      const from = typeof after === 'string' ? Number(after.split('.')[0]) : this.transaction;
      if (from < this.forgotten) {
        sink.error([{ message: 'too old', extensions: { code: 'CURSOR_TOO_OLD' } }]);
        return;
      }
      for (const transaction of this.log) if (transaction > from) this.give(subscription, transaction);
      this.open.add(subscription);
    });
    return () => {
      stopped = true;
      this.open.delete(subscription);
    };
  }
  private give({ sink }: Subscription, transaction: number): void {
    sink.next({
      data: { notifications: { cursor: `${transaction}.1`, unreadCount: 0, notification: null } },
    });
  }
}

let server: Server;
vi.mock('graphql-ws/client', () => ({
  createClient: () => ({
    subscribe: (given: Subscription, sink: Sink) => server.subscribe(given, sink),
    dispose() {},
  }),
}));

enableAutoUnmount(afterEach);
beforeEach(() => {
  server = new Server();
  vi.stubGlobal('fetch', () => server.answer());
});
afterEach(() => vi.unstubAllGlobals());

const Page = defineComponent(() => {
  const read = useQuery(UnreadNotificationsDocument, {});
  useLiveNotifications(read);
  return () => h('p', { onClick: read.refresh }, String(read.data.value?.notifications.unreadCount ?? '…'));
});

/** A page of the person's, as the desk wires it. */
function aPerson() {
  const link = createLink();
  const { client } = createApiClient({ onSignedOut() {}, onLink: link.change, onGap: link.missed });
  const global = { plugins: [[urql, shallowRef(client)]], provide: { [SESSION as symbol]: { link } } };
  return { link, open: () => mount(Page, { global: global as never }) };
}
const shows = (page: { text(): string }, text: string) => vi.waitFor(() => expect(page.text()).toBe(text));
const follows = () => vi.waitFor(() => expect(server.open.size).toBe(1));

describe('a page that follows what it shows', () => {
  it('is told of what happens between its read and the opening of its socket, once', async () => {
    const page = aPerson().open();
    await shows(page, '0');
    server.tell();
    server.openSockets();
    await shows(page, '1');
    expect([server.begun, server.asked]).toEqual([['9.0'], 2]);
  });

  it('is told of what happens while its first answer is on its way', async () => {
    server.slow = true;
    server.openSockets();
    const page = aPerson().open();
    await vi.waitFor(() => expect(server.asked).toBe(1));
    server.tell();
    server.slow = false;
    server.answerNow();
    await shows(page, '1');
    expect(server.begun).toEqual(['9.0']);
  });

  it('asks nothing again where nothing happens', async () => {
    server.openSockets();
    const page = aPerson().open();
    await shows(page, '0');
    await follows();
    expect(server.asked).toBe(1);
  });

  it('whose cursor is too old by then reads again, and goes on from there', async () => {
    const page = aPerson().open();
    await shows(page, '0');
    for (let many = 0; many < 5; many += 1) server.tell();
    server.forget();
    server.openSockets();
    await shows(page, '5');
    await vi.waitFor(() => expect(server.begun.at(-1)).toBe('14.0'));
    await follows();
    server.tell();
    await shows(page, '6');
    expect(server.begun.filter((after) => after === '9.0')).toHaveLength(1);
  });

  it('begins where the server is now, not where the page of a while ago was', async () => {
    server.openSockets();
    const person = aPerson();
    const before = person.open();
    await shows(before, '0');
    before.unmount();
    server.tell();
    const page = person.open();
    await shows(page, '1');
    await follows();
    expect(server.begun.at(-1)).toBe('10.0');
  });

  it('asks once more where an answer under way may be too early', async () => {
    const page = aPerson().open();
    await shows(page, '0');
    server.slow = true;
    await page.trigger('click');
    await vi.waitFor(() => expect(server.asked).toBe(2));
    server.tell();
    await page.trigger('click');
    expect(server.asked).toBe(2);
    server.slow = false;
    server.answerNow();
    await shows(page, '1');
    expect(server.asked).toBe(3);
  });

  it('that could not be read is read when the link is back', async () => {
    server.down = true;
    const { link, open } = aPerson();
    const page = open();
    await vi.waitFor(() => expect(server.asked).toBe(1));
    link.change('lost');
    server.down = false;
    link.change('connected');
    await shows(page, '0');
  });
});

describe('the earliest place', () => {
  it.each([
    [['9.0', '10.0'], '9.0'],
    [['10.2', '10.12', '11.0'], '10.2'],
    [['10.0', undefined], null],
    [[], null],
  ])('of %j is %s', (cursors, expected) => expect(earliest(cursors)).toBe(expected));
});
