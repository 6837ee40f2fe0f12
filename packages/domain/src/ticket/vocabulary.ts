export { ROLES, type Role } from '../access/index.js';

/** Where a ticket stands. */
export const TICKET_STATUSES = [
  /** Received, not acknowledged yet (à accuser). */
  'submitted',
  /** Acknowledged, the Amue works on it (en cours). */
  'in-progress',
  /** The Amue has asked for complements and waits (en attente de compléments). */
  'awaiting-complement',
  /** A response was given, or a maintenance decision is awaited or followed (répondue). */
  'answered',
  'closed',
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** C2.2: every processed ticket ends with one of three outcomes. */
export const OUTCOMES = [
  /** An answer to a question (réponse à une question). */
  'answer',
  /** A solution to a usage problem (solution à un problème d’utilisation). */
  'solution',
  /** Information on the maintenance of a malfunction (information sur la maintenance). */
  'maintenance',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a ticket was closed. Only `processed` may reach the knowledge base (C3.4.5). */
export const CLOSING_REASONS = [
  'processed',
  'no-reply',
  'level-one',
  'out-of-scope',
  'withdrawn',
  /** The same request of the same establishment is followed on another ticket (doublon). */
  'duplicate',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** C3.1.2, C3.1.3: everything comes through the web form, but for what an agent takes by phone. */
export const CHANNELS = ['web', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** C2.5: what happens to a ticket outside the scope or the conditions. */
export const OUT_OF_SCOPE_TREATMENTS = ['interrupted', 'paid-service'] as const;
export type OutOfScopeTreatment = (typeof OUT_OF_SCOPE_TREATMENTS)[number];

/** Why a ticket is outside the scope. */
export const OUT_OF_SCOPE_GROUNDS = [
  'changed-outside-application',
  'unsupported-release',
  'conditions-not-met',
] as const;
export type OutOfScopeGround = (typeof OUT_OF_SCOPE_GROUNDS)[number];

/** What one ticket is to another, seen from the first. The Amue's own business (C3.3.1). */
export const LINK_KINDS = ['related', 'duplicates', 'duplicated-by', 'follows', 'followed-by'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
