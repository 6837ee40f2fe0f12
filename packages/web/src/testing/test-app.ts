import urql, { Client, fetchExchange, subscriptionExchange } from '@urql/vue';
import { computed, shallowRef } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { createLink } from '../api/link-state.js';
import type { ShownRefusal } from '../api/refusals.js';
import { i18n } from '../i18n/text.js';
import { SESSION, type Session, type Viewer } from '../session/session.js';

/** What the server was asked: the name of the operation, and its variables. */
interface Asked {
  readonly name: string;
  readonly variables: Record<string, unknown>;
}
type Answer = object | readonly ShownRefusal[] | 'unreachable';
/** Answers an operation; none given, nothing comes back. */
export type Answers = Record<string, (variables: Variables) => Answer | Promise<Answer>>;
interface Variables {
  readonly after?: string | null;
  readonly input?: { readonly confirmed?: boolean };
}

export const AGENT: Viewer = {
  id: 'alix',
  firstName: 'Alix',
  lastName: 'Estève',
  email: null,
  role: 'AGENT',
  language: 'FR',
  confidentialityAccepted: true,
  mayWrite: true,
  establishment: null,
};

const PLACES: Readonly<Record<string, string>> = {
  start: '/',
  queue: '/file',
  ticket: '/fiches/:number',
  drafts: '/brouillons',
  elsewhere: '/:rest(.*)',
};

/** The router of the pages that a test leads to; each of them is empty. */
const aRouter = (): Router =>
  createRouter({
    history: createMemoryHistory(),
    routes: Object.entries(PLACES).map(([name, path]) => ({ name, path, component: { render: () => null } })),
  });

/** The desk around a part of its pages, down to what goes over the network: the server answers by `answers`. */
export function testApp({ answers = {}, viewer = AGENT }: { answers?: Answers; viewer?: Viewer } = {}) {
  const asked: Asked[] = [];
  async function answer(_address: unknown, init: RequestInit = {}): Promise<Response> {
    const { query, variables } = JSON.parse(String(init.body)) as { query: string; variables: never };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    asked.push({ name, variables });
    const given = await answers[name]?.(variables);
    if (given === undefined) return new Promise(() => {});
    if (given === 'unreachable') throw new TypeError('Failed to fetch');
    const body = Array.isArray(given)
      ? { errors: given.map((extensions) => ({ message: 'refused', extensions })) }
      : { data: given };
    return Response.json(body);
  }
  const client = new Client({
    url: '/graphql',
    fetch: answer as typeof fetch,
    preferGetMethod: false,
    exchanges: [
      fetchExchange,
      subscriptionExchange({ forwardSubscription: () => ({ subscribe: () => ({ unsubscribe() {} }) }) }),
    ],
  });
  const session: Partial<Session> = {
    viewer: shallowRef(viewer),
    desk: shallowRef({ maxFileBytes: 1_000, maxFilesPerMessage: 3, allowedFileTypes: ['.txt'] } as never),
    isStaff: computed(() => viewer.role !== 'CORRESPONDENT'),
    isAmue: computed(() => viewer.role === 'AGENT' || viewer.role === 'ADMIN'),
    link: createLink(),
  };
  const router = aRouter();
  return {
    asked,
    router,
    /** The variables of each time that this was asked. */
    askedFor: (name: string) => asked.filter((each) => each.name === name).map(({ variables }) => variables),
    global: {
      plugins: [i18n, [urql, shallowRef(client)] as never, router],
      provide: { [SESSION as symbol]: session },
    },
  };
}

/** Intl puts thin and no-break spaces where French wants them. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
