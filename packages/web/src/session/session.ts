import type { Client } from '@urql/vue';
import {
  computed,
  inject,
  readonly,
  ref,
  shallowRef,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue';
import { createDeskClient, createPlainClient } from '../api/client.js';
import { createLink, type Link } from '../api/link-state.js';
import { ask, documentOf } from '../api/operations.js';
import { keepInTab, readOfTab } from '../composables/kept.js';
import { refusalsOf, type ShownRefusal } from '../api/refusals.js';
import { forgetTold } from '../composables/toasts.js';
import {
  SessionDocument,
  SignInDocument,
  SignOutDocument,
  type SessionQuery,
  type ViewerPartsFragment,
} from '../graphql/graphql.js';

export type Viewer = ViewerPartsFragment;
export type Desk = SessionQuery['desk'];

/** Who is there, and what they may use. */
export interface Session {
  readonly viewer: Readonly<Ref<Viewer | null>>;
  /** Facts of this installation; `null` while the server cannot be reached. */
  readonly desk: Readonly<Ref<Desk | null>>;
  readonly isStaff: ComputedRef<boolean>;
  /** The Amue's own people: a provider knows its own tickets alone (C3.3.3). */
  readonly isAmue: ComputedRef<boolean>;
  readonly client: Ref<Client>;
  readonly link: Link;
  /** Asks the server who is there. Refusals when it cannot be reached. */
  start(): Promise<ShownRefusal[]>;
  signIn(login: string, password: string): Promise<ShownRefusal[]>;
  /** Refusals when the server could not be told: the person is then still signed in. */
  signOut(): Promise<ShownRefusal[]>;
  /** The session has ended under a page that is open: it waits, as it is, for its person to sign in again. */
  readonly ended: Readonly<Ref<boolean>>;
  /** The server did not know the page's person: asks it whether the session has ended, or was begun anew on another page. */
  check(): Promise<void>;
  /** Nobody is here any more, and nothing of the page stays but the drafts that this device keeps. */
  leave(): void;
  /** Who was last here in this tab, even before it was loaded anew. */
  lastPerson(): string | null;
  /** The person as the server now knows them (after a change of language). */
  update(viewer: Viewer): void;
}

const SESSION: InjectionKey<Session> = Symbol('session');
export { SESSION };

/** The session of this page. */
export function useSession(): Session {
  const session = inject(SESSION);
  if (!session) throw new Error('The session is provided by main.ts.');
  return session;
}

/** The person signed in; for pages that the router keeps for signed-in people. */
export function useViewer(): ComputedRef<Viewer> {
  const { viewer } = useSession();
  let last: Viewer | null = null;
  return computed(() => {
    // While the person signs out, the page that goes away still shows the one who was there.
    last = viewer.value ?? last;
    if (!last) throw new Error('This page is for signed-in people: see its route.');
    return last;
  });
}

const LAST_PERSON = 'desk:person';

/** `onSomebodyElse` runs when another person has signed in on a page: nothing of it may be left (C3.3.1). */
export function createSession(onSomebodyElse: () => void): Session {
  const viewer = shallowRef<Viewer | null>(null);
  const desk = shallowRef<Desk | null>(null);
  const ended = ref(false);
  const link = createLink();
  const plain = createPlainClient();

  const open = () =>
    createDeskClient({
      person: viewer.value?.id ?? null,
      onSignedOut: () => void check(),
      onLink: link.change,
      onGap: link.missed,
    });
  let current = open();
  const client = shallowRef(current.client);

  function remember(): void {
    if (viewer.value) keepInTab(LAST_PERSON, viewer.value.id);
  }

  /** Another person, another cache and another socket: nothing of the one before may be seen (C3.3.1). */
  function become(next: Viewer | null): void {
    current.dispose();
    if (viewer.value) forgetTold();
    viewer.value = next;
    ended.value = false;
    current = open();
    client.value = current.client;
    link.change('idle');
    remember();
  }

  /** The page goes on from where it was, and reads what it has missed. */
  function resume(): void {
    ended.value = false;
    current.resume();
  }

  let checking: Promise<void> | null = null;
  function check(): Promise<void> {
    if (viewer.value === null) return Promise.resolve();
    current.pause();
    checking ??= checkOnce().finally(() => (checking = null));
    return checking;
  }
  async function checkOnce(): Promise<void> {
    const { data } = await ask(plain, SessionDocument, {});
    // Where the server cannot be asked, what is read next says so.
    if (!data) return ended.value ? undefined : resume();
    if (viewer.value === null) return;
    if (data.me?.id === viewer.value.id) resume();
    else ended.value = true;
  }

  return {
    viewer: readonly(viewer) as Readonly<Ref<Viewer | null>>,
    desk: readonly(desk) as Readonly<Ref<Desk | null>>,
    isStaff: computed(() => viewer.value !== null && viewer.value.role !== 'CORRESPONDENT'),
    isAmue: computed(() => viewer.value?.role === 'AGENT' || viewer.value?.role === 'ADMIN'),
    client,
    link,
    ended: readonly(ended),
    check,
    leave: () => become(null),
    lastPerson: () => readOfTab(LAST_PERSON),
    async start() {
      const { data, error } = await ask(plain, SessionDocument, {});
      if (data) {
        become(data.me);
        desk.value = data.desk;
      }
      return refusalsOf(error);
    },
    async signIn(login, password) {
      const { data, error } = await plain
        .mutation(documentOf(SignInDocument), { login, password })
        .toPromise();
      if (data && data.signIn.id === viewer.value?.id) {
        viewer.value = data.signIn;
        resume();
      } else if (data && viewer.value) onSomebodyElse();
      else if (data) become(data.signIn);
      return refusalsOf(error);
    },
    async signOut() {
      const { error } = await current.client.mutation(documentOf(SignOutDocument), {}).toPromise();
      const refusals = refusalsOf(error);
      if (refusals.some(({ code }) => code !== 'NOT_SIGNED_IN')) return refusals;
      become(null);
      return [];
    },
    update(next) {
      viewer.value = next;
    },
  };
}
