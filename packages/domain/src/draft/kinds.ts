import { isProvider, isStaff } from '../access/index.js';
import { ruleOf, type Role, type TicketCommandType } from '../ticket/index.js';

/** Kinds of drafts. Those on a ticket are named after the command that sends them. */
export const DRAFT_KINDS = [
  'open-ticket',
  'record-call',
  'give-complement',
  'add-information',
  'respond',
  'request-complement',
  'give-first-analysis',
  'decide-maintenance',
  'report-progress',
  'add-note',
  /** C3.1.3: what a correspondent says on the phone. */
  'phone',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

const REQUEST = [
  'id',
  'productId',
  'releaseId',
  'title',
  'description',
  'lastActions',
  'messages',
  'firstAnalysis',
  'blocking',
  'changedOutsideApplication',
  'priorAgreement',
  /** The ticket that it takes up. */
  'followsId',
  'followsNumber',
] as const;
/** `seenVersion`: the ticket's version at the first word. */
const MESSAGE = ['text', 'seenVersion'] as const;

/** The fields of each kind, beside its files. */
export const DRAFT_FIELDS: Readonly<Record<DraftKind, readonly string[]>> = {
  'open-ticket': REQUEST,
  'record-call': [...REQUEST, 'establishmentId', 'establishmentName', 'correspondentId'],
  'give-complement': MESSAGE,
  'add-information': MESSAGE,
  respond: [...MESSAGE, 'outcome'],
  'request-complement': MESSAGE,
  'give-first-analysis': [...MESSAGE, 'scheduledFor'],
  'decide-maintenance': [...MESSAGE, 'decision'],
  'report-progress': [...MESSAGE, 'deliveredInReleaseId'],
  'add-note': MESSAGE,
  phone: [...MESSAGE, 'callerId'],
};

/** Whether drafts of this kind belong to an existing ticket. */
export const isOnTicket = (kind: DraftKind): boolean => kind !== 'open-ticket' && kind !== 'record-call';

const BY_ESTABLISHMENTS: ReadonlySet<DraftKind> = new Set<DraftKind>([
  'open-ticket',
  'give-complement',
  'add-information',
]);
/** C3.3.1: kinds written by the Amue's side; no establishment ever sees them. */
export const STAFF_DRAFTS: readonly DraftKind[] = DRAFT_KINDS.filter((kind) => !BY_ESTABLISHMENTS.has(kind));

/** Whether the role may write drafts of this kind. A provider does not record calls (C3.3.3). */
export function mayDraft(role: Role, kind: DraftKind): boolean {
  if (!isStaff(role)) return BY_ESTABLISHMENTS.has(kind);
  return !BY_ESTABLISHMENTS.has(kind) && (kind !== 'record-call' || !isProvider(role));
}

/** The rule of the charter to cite when a role may not write drafts of this kind. */
export function ruleOfDraft(kind: DraftKind): string {
  switch (kind) {
    case 'open-ticket':
      return 'C3.1.1';
    // On the web by the establishment, by phone through an agent.
    case 'record-call':
    case 'give-complement':
    case 'add-information':
    case 'phone':
      return 'C3.1.3';
    case 'respond':
      return ruleOf('Respond');
    case 'request-complement':
      return ruleOf('RequestComplement');
    case 'give-first-analysis':
      return ruleOf('GiveFirstAnalysis');
    case 'decide-maintenance':
      return ruleOf('DecideMaintenance');
    case 'report-progress':
      return ruleOf('ReportProgress');
    case 'add-note':
      return ruleOf('AddNote');
  }
}

/**
 * The kinds of the author's drafts that a command sends, which are deleted with it.
 *
 * @param act the command
 * @param role the role of its author
 */
export function draftsSentBy(act: TicketCommandType, role: Role): readonly DraftKind[] {
  const ofEstablishment = !isStaff(role);
  switch (act) {
    case 'OpenTicket':
      return [ofEstablishment ? 'open-ticket' : 'record-call'];
    case 'GiveComplement':
      return [ofEstablishment ? 'give-complement' : 'phone'];
    case 'AddInformation':
      return [ofEstablishment ? 'add-information' : 'phone'];
    case 'Respond':
      return ['respond'];
    case 'RequestComplement':
      return ['request-complement'];
    case 'GiveFirstAnalysis':
      return ['give-first-analysis'];
    case 'DecideMaintenance':
      return ['decide-maintenance'];
    case 'ReportProgress':
      return ['report-progress'];
    case 'AddNote':
      return ['add-note'];
    default:
      return [];
  }
}
