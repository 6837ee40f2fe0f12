import type { Instant } from '../shared/index.js';
import type { TicketEvent, TicketEventType, TicketRequest } from '../ticket/index.js';
import { START } from './instants.js';
import { aCorrespondent, anAdmin, anAgent, THE_SYSTEM } from './people.js';

/** One event of a given type. */
export type EventOf<T extends TicketEventType> = Extract<TicketEvent, { readonly type: T }>;

/** What a text that says something looks like (C3.2.7). */
export const A_RESPONSE =
  'Relancez la transaction FMJ2 en période 013, puis contrôlez le journal des erreurs avant la reprise des engagements.';

/** A whole, acceptable, non-blocking request. */
export const aRequest = (given: Partial<TicketRequest> = {}): TicketRequest => ({
  productId: 'sifac',
  releaseId: null,
  title: 'Clôture : message FMAVC 005',
  description: 'La reprise des engagements s’arrête sur le message FMAVC 005 pour dix centres financiers.',
  lastActions: 'FMJ2, exercice 2026, exécution réelle.',
  messages: ['FMAVC 005'],
  firstAnalysis: 'Le budget est insuffisant sur dix centres ; la documentation n’en parle pas.',
  blocking: false,
  changedOutsideApplication: false,
  priorAgreement: null,
  attachments: [],
  ...given,
});

const FILLED: { readonly [T in TicketEventType]: () => Omit<EventOf<T>, 'at'> } = {
  TicketOpened: () => ({
    type: 'TicketOpened',
    ticketId: 'ticket-1',
    number: '2026-000001',
    establishmentId: 'univ-a',
    correspondentId: 'camille',
    channel: 'web',
    request: aRequest(),
    by: aCorrespondent(),
  }),
  TicketAcknowledged: () => ({ type: 'TicketAcknowledged', agentId: 'alix', by: anAgent() }),
  TicketAssigned: () => ({ type: 'TicketAssigned', agentId: 'dominique', by: anAgent() }),
  CorrespondentReplaced: () => ({
    type: 'CorrespondentReplaced',
    correspondentId: 'claude',
    by: anAdmin(),
  }),
  ComplementRequested: () => ({
    type: 'ComplementRequested',
    text: 'Envoyez la trace ST22.',
    attachments: [],
    by: anAgent(),
  }),
  ComplementGiven: () => ({
    type: 'ComplementGiven',
    text: 'Voici la trace.',
    attachments: [],
    channel: 'web',
    by: aCorrespondent(),
  }),
  ComplementReminded: () => ({ type: 'ComplementReminded', by: THE_SYSTEM }),
  InformationAdded: () => ({
    type: 'InformationAdded',
    text: 'Cela se produit aussi en base de test.',
    attachments: [],
    channel: 'web',
    by: aCorrespondent(),
  }),
  NoteAdded: () => ({ type: 'NoteAdded', text: 'Déjà vu en mars.', attachments: [], by: anAgent() }),
  TicketRequalified: () => ({
    type: 'TicketRequalified',
    blocking: true,
    reason: 'La paie ne peut pas être validée.',
    by: anAgent(),
  }),
  FirstAnalysisGiven: () => ({
    type: 'FirstAnalysisGiven',
    text: A_RESPONSE,
    attachments: [],
    scheduledFor: '2026-12-18T16:00:00.000Z',
    by: anAgent(),
  }),
  TicketAnswered: () => ({
    type: 'TicketAnswered',
    outcome: 'solution',
    text: A_RESPONSE,
    attachments: [],
    by: anAgent(),
  }),
  MaintenanceDecided: () => ({
    type: 'MaintenanceDecided',
    taken: true,
    explanation: A_RESPONSE,
    by: anAgent(),
  }),
  MaintenanceProgressed: () => ({
    type: 'MaintenanceProgressed',
    text: 'Correctif en recette.',
    deliveredInReleaseId: null,
    by: anAgent(),
  }),
  ProgressAsked: () => ({ type: 'ProgressAsked', by: THE_SYSTEM }),
  TicketClosed: () => ({
    type: 'TicketClosed',
    reason: 'processed',
    explanation: null,
    document: null,
    by: anAgent(),
  }),
  TicketReopened: () => ({ type: 'TicketReopened', reason: 'Le message revient.', by: aCorrespondent() }),
  OutOfScopeRecorded: () => ({
    type: 'OutOfScopeRecorded',
    ground: 'changed-outside-application',
    treatment: 'paid-service',
    reason: 'La table BSEG a été modifiée hors application.',
    by: anAgent(),
  }),
  MalfunctionBound: () => ({
    type: 'MalfunctionBound',
    malfunctionId: 'malfunction-1',
    malfunctionNumber: 'DYS-000001',
    by: anAgent(),
  }),
  MalfunctionUnbound: () => ({
    type: 'MalfunctionUnbound',
    malfunctionId: 'malfunction-1',
    malfunctionNumber: 'DYS-000001',
    reason: 'Autre cause.',
    by: anAgent(),
  }),
  TicketLinked: () => ({
    type: 'TicketLinked',
    link: 'related',
    other: { ticketId: 'ticket-2', number: '2026-000002' },
    by: anAgent(),
  }),
  TicketUnlinked: () => ({
    type: 'TicketUnlinked',
    link: 'related',
    other: { ticketId: 'ticket-2', number: '2026-000002' },
    by: anAgent(),
  }),
  DuplicateMerged: () => ({
    type: 'DuplicateMerged',
    duplicate: { ticketId: 'ticket-2', number: '2026-000002' },
    by: anAgent(),
  }),
  DuplicateReturned: () => ({
    type: 'DuplicateReturned',
    duplicate: { ticketId: 'ticket-2', number: '2026-000002' },
    by: anAgent(),
  }),
  ArticlePublished: () => ({
    type: 'ArticlePublished',
    articleNumber: 'KB-000001',
    title: 'Clôture : message FMAVC 005',
    problem: 'La reprise des engagements s’arrête.',
    solution: A_RESPONSE,
    errorCodes: ['FMAVC 005'],
    releases: [],
    theme: null,
    by: anAgent(),
  }),
  ArticleRefused: () => ({ type: 'ArticleRefused', reason: 'Propre à un établissement.', by: anAgent() }),
  ArticleWithdrawn: () => ({ type: 'ArticleWithdrawn', reason: 'Obsolète.', by: anAgent() }),
  TextErased: () => ({
    type: 'TextErased',
    of: 1,
    fields: ['request.description'],
    why: 'Un mot de passe y était écrit.',
    by: anAdmin(),
  }),
  InternalTextErased: () => ({
    type: 'InternalTextErased',
    of: 2,
    fields: ['text'],
    why: 'Un numéro personnel y était écrit.',
    by: anAdmin(),
  }),
};

/** An event that could have happened, at `START` unless given: `anEvent('TicketOpened', { at: paris('...') })`. */
export function anEvent<T extends TicketEventType>(
  type: T,
  given: Partial<Omit<EventOf<T>, 'type'>> = {},
): EventOf<T> {
  return { at: START, ...FILLED[type](), ...given } as EventOf<T>;
}

/** One line of a log: a type, when, and what differs from the default. */
export type Line = {
  [T in TicketEventType]: readonly [type: T, at: Instant, given?: Partial<Omit<EventOf<T>, 'type' | 'at'>>];
}[TicketEventType];

/** A whole log, a line an event: `aLog(['TicketOpened', paris('...')], ['TicketAcknowledged', paris('...')])`. */
export const aLog = (...lines: readonly Line[]): TicketEvent[] =>
  lines.map(([type, at, given]) => anEvent(type, { ...given, at }));
