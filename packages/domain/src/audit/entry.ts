import type { Role } from '../access/index.js';
import type { Instant } from '../shared/index.js';

/** What kinds of things are recorded. */
export const AUDIT_KINDS = [
  'change',
  'sign-in',
  'sign-out',
  'read',
  'export',
  'command',
  'retention',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/**
 * The two chains of the audit, by how long they are kept. `changes`: for good. `accesses`: who signed in and who read
 * what, which is kept for a time and then forgotten from its beginning (GDPR).
 */
export const AUDIT_CHAINS = ['changes', 'accesses'] as const;
export type AuditChain = (typeof AUDIT_CHAINS)[number];

const ACCESSES: readonly AuditKind[] = ['sign-in', 'sign-out', 'read'];

/** The chain that an entry of this kind belongs to. */
export const chainOf = (kind: AuditKind): AuditChain => (ACCESSES.includes(kind) ? 'accesses' : 'changes');

/** The outcome of what was carried out; anything else is the code of a refusal. */
export const DONE = 'DONE';

/** What an entry may say beside its columns: plain values, no text that people wrote. */
export type AuditDetails = Readonly<Record<string, unknown>>;

/** One entry, as it is stored. */
export interface AuditEntry {
  /** In the order in which entries were written. */
  readonly id: string;
  readonly at: Instant;
  readonly kind: AuditKind;
  /** Name of the mutation, query or command. */
  readonly operation: string;
  /** {@link DONE}, or the code of the refusal. */
  readonly outcome: string;
  /** `null`: nobody who was signed in. */
  readonly personId: string | null;
  /** Of the person, when it happened. */
  readonly role: Role | null;
  /** The account on the server that ran a command, with the server's name; `null` for what came over the network. */
  readonly account: string | null;
  readonly address: string | null;
  /** Id of the session. */
  readonly session: string | null;
  /** In words: `Firefox, Windows`. */
  readonly browser: string | null;
  /** What it is mainly about: `closure`, `person`… */
  readonly objectKind: string | null;
  /** All that it is about, each as `kind:id`. */
  readonly objects: readonly string[];
  readonly details: AuditDetails;
}

const QUARTER_MS = 15 * 60_000;

/** The start of the quarter of an hour, in UTC, that `at` lies in: in each, reading a thing again is one entry. */
export const readingSlot = (at: Instant): Instant =>
  new Date(Math.floor(Date.parse(at) / QUARTER_MS) * QUARTER_MS).toISOString();
