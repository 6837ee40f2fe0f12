import type { Client } from '@urql/vue';
import { computed, inject, readonly, shallowRef, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import { createApiClient } from '../api/client.js';
import { createLink, type Link } from '../api/link-state.js';
import { queryOnce, documentOf } from '../api/operations.js';
import { refusalsOf, type ShownRefusal } from '../api/refusals.js';
import {
  SessionDocument,
  SignInDocument,
  SignOutDocument,
  type SessionQuery,
  type ViewerPartsFragment,
} from '../graphql/graphql.js';

export type Viewer = ViewerPartsFragment;
type Desk = SessionQuery['desk'];

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
  /** Refusals when the server could not be reached: the person is then still signed in. */
  signOut(): Promise<ShownRefusal[]>;
  /** The server has said that the session has ended: nobody is there any more. */
  expire(): void;
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

/** `onSignedOut` runs when the server says that the session has ended. */
export function createSession(onSignedOut: () => void): Session {
  const viewer = shallowRef<Viewer | null>(null);
  const desk = shallowRef<Desk | null>(null);
  const link = createLink();

  const open = () =>
    createApiClient({
      onSignedOut: () => {
        if (viewer.value === null) return;
        become(null);
        onSignedOut();
      },
      onLink: link.change,
      onGap: link.missed,
    });
  let current = open();
  const client = shallowRef(current.client);

  /** Another person, another cache and another socket: nothing of the one before may be seen (C3.3.1). */
  function become(next: Viewer | null): void {
    current.dispose();
    current = open();
    client.value = current.client;
    link.change('idle');
    viewer.value = next;
  }

  return {
    viewer: readonly(viewer) as Readonly<Ref<Viewer | null>>,
    desk: readonly(desk) as Readonly<Ref<Desk | null>>,
    isStaff: computed(() => viewer.value !== null && viewer.value.role !== 'CORRESPONDENT'),
    isAmue: computed(() => viewer.value?.role === 'AGENT' || viewer.value?.role === 'ADMIN'),
    client,
    link,
    async start() {
      const { data, error } = await queryOnce(current.client, SessionDocument, {});
      if (data) {
        viewer.value = data.me;
        desk.value = data.desk;
      }
      return refusalsOf(error);
    },
    async signIn(login, password) {
      const { data, error } = await current.client
        .mutation(documentOf(SignInDocument), { login, password })
        .toPromise();
      if (data) become(data.signIn);
      return refusalsOf(error);
    },
    async signOut() {
      const { error } = await current.client.mutation(documentOf(SignOutDocument), {}).toPromise();
      if (!error) become(null);
      return refusalsOf(error);
    },
    expire: () => become(null),
    update(next) {
      viewer.value = next;
    },
  };
}
