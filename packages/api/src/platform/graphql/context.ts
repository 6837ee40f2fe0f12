import type { Instant, Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/access';
import type DataLoader from 'dataloader';
import type { Clock } from '../clock/index.js';
import type { EntityManager } from '../database/index.js';
import { refuseWith } from './refusal-error.js';

/** The person behind a request: what every right is decided from. */
export interface Viewer {
  readonly personId: string;
  readonly role: Role;
  /** Of a correspondent; `null` for the Amue's side. */
  readonly establishmentId: string | null;
  readonly language: Language;
  /** C3.3.3: always true but for a provider who has not accepted yet. */
  readonly confidentialityAccepted: boolean;
  /** Digest of the session's token. */
  readonly session: string;
}

/** Makes a batching loader for one request; asked for again, the same request gets the same loader. */
export type LoaderFactory<K, V> = (context: RequestContext) => DataLoader<K, V>;

/** Who asks for work: a person, or nobody from an address, which many may share. */
export type Asker = { readonly personId: string } | { readonly address: string };

/** What a resolver knows: rebuilt for each HTTP request and for each event of a subscription. */
export interface RequestContext {
  readonly viewer: Viewer | null;
  /** For reading; use cases open transactions of their own. */
  readonly em: EntityManager;
  /** One time for the whole answer. */
  readonly now: Instant;
  /** For what is written under a lock: its time is read once the lock is held. */
  readonly clock: Clock;
  loader<K, V>(factory: LoaderFactory<K, V>): DataLoader<K, V>;
  /** Address of the client, to slow down those who guess passwords. */
  readonly address: string;
  /** As the client names itself; absent on a WebSocket. */
  readonly userAgent?: string | null;
  /** Sets or clears the session cookie of the answer; absent on a WebSocket. */
  setSessionToken?(token: string | null): void;
  /** By which the browser is known to those who signed in on it before, if it is; absent on a WebSocket. */
  readonly deviceToken?: string | null;
  setDeviceToken?(token: string): void;
}

/** A context with its own loaders. */
export function createContext(parts: Omit<RequestContext, 'loader'>): RequestContext {
  const loaders = new Map<unknown, unknown>();
  return {
    ...parts,
    loader<K, V>(factory: LoaderFactory<K, V>): DataLoader<K, V> {
      const known = loaders.get(factory) as DataLoader<K, V> | undefined;
      if (known) return known;
      const made = factory(this);
      loaders.set(factory, made);
      return made;
    },
  };
}

/** The person; a root field that may be used without one never asks. */
export function viewerOf(context: RequestContext): Viewer {
  return context.viewer ?? refuseWith('NOT_SIGNED_IN');
}

/** Whose budget of work a request takes from. */
export const askerOf = ({ viewer, address }: Pick<RequestContext, 'viewer' | 'address'>): Asker =>
  viewer ? { personId: viewer.personId } : { address };
