import type { AuditDetails, AuditKind } from '@assistance/domain/audit';
import type { EntityManager } from '../platform/database/index.js';
import type { RequestContext, Viewer } from '../platform/graphql/index.js';
import { ServiceKey } from './server-context.js';

/** Where something came from. */
type AuditOrigin = Pick<RequestContext, 'address'> & {
  readonly userAgent?: string | null | undefined;
};

/** What a room has to say of something that no command does, or that a command does not say by its arguments. */
export interface AuditNote {
  /** Name of the operation, in camel case as mutations have it. */
  readonly operation: string;
  readonly kind: AuditKind;
  /** Code of the refusal, where it was refused; `DONE` by default. */
  readonly outcome?: string;
  /** Who; `null` where nobody was signed in. */
  readonly viewer: Pick<Viewer, 'personId' | 'role' | 'session'> | null;
  readonly origin: AuditOrigin | null;
  /** What it is about, each as `kind:id`; the main one first. */
  readonly objects?: readonly string[];
  /** Ids, numbers, dates and words of ours: never what people wrote, never a secret. */
  readonly details?: AuditDetails;
}

/**
 * The audit, for other rooms. Mutations are recorded without it, each in the transaction of its change: see
 * `audit/audit-commands.ts`. It is for what comes by another way: a route, an export, something read.
 */
export interface AuditService {
  /** Records something in the transaction that `em` is in; outside one, at once. */
  record(em: EntityManager, note: AuditNote): Promise<void>;
  /**
   * Somebody read what is confidential: one entry a person, object and quarter of an hour, written a moment later. It
   * gives a promise while too much waits to be written: await it.
   */
  read(
    viewer: Pick<Viewer, 'personId' | 'role' | 'session'>,
    origin: AuditOrigin,
    reading: { readonly operation: string; readonly objects: readonly [string, ...string[]] },
  ): Promise<void> | undefined;
}

/** Provided by the audit room. */
export const AUDIT = new ServiceKey<AuditService>('AUDIT');
