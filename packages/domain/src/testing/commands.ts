import { type Actor, evolve, type TicketCommand, type TicketCommandType } from '../ticket/index.js';
import { A_RESPONSE, anEvent, aRequest } from './events.js';
import { aCorrespondent, anAdmin, anAgent, THE_SYSTEM } from './people.js';

/** One command of a given type. */
export type CommandOf<T extends TicketCommandType> = Extract<TicketCommand, { readonly type: T }>;

const FILLED: { readonly [T in TicketCommandType]: () => CommandOf<T> } = {
  OpenTicket: () => ({
    type: 'OpenTicket',
    ticketId: 'ticket-1',
    number: '2026-000001',
    establishmentId: 'univ-a',
    correspondentId: 'camille',
    channel: 'web',
    request: aRequest(),
    facts: { holdsSeat: true, deployed: true, member: true },
  }),
  Acknowledge: () => ({ type: 'Acknowledge', agentId: 'alix' }),
  Assign: () => ({ type: 'Assign', agentId: 'dominique' }),
  HandOver: () => ({
    type: 'HandOver',
    correspondentId: 'claude',
    facts: { ofEstablishment: true, holdsSeat: true },
  }),
  RequestComplement: () => ({ type: 'RequestComplement', text: 'Envoyez la trace ST22.', attachments: [] }),
  GiveComplement: () => ({
    type: 'GiveComplement',
    text: 'Voici la trace.',
    attachments: [],
    channel: 'web',
    caller: null,
  }),
  AddInformation: () => ({
    type: 'AddInformation',
    text: 'Cela se produit aussi en base de test.',
    attachments: [],
    channel: 'web',
    caller: null,
  }),
  AddNote: () => ({ type: 'AddNote', text: 'Déjà vu en mars.', attachments: [] }),
  Requalify: () => ({ type: 'Requalify', blocking: true, reason: 'La paie ne peut pas être validée.' }),
  GiveFirstAnalysis: () => ({
    type: 'GiveFirstAnalysis',
    text: A_RESPONSE,
    attachments: [],
    scheduledFor: '2026-12-18T16:00:00.000Z',
  }),
  Respond: () => ({ type: 'Respond', outcome: 'solution', text: A_RESPONSE, attachments: [] }),
  DecideMaintenance: () => ({ type: 'DecideMaintenance', taken: true, explanation: A_RESPONSE }),
  ReportProgress: () => ({
    type: 'ReportProgress',
    text: 'Correctif en recette.',
    deliveredInReleaseId: null,
  }),
  Close: () => ({ type: 'Close' }),
  Withdraw: () => ({ type: 'Withdraw', reason: 'Résolu par nous-mêmes.' }),
  RefuseLevelOne: () => ({
    type: 'RefuseLevelOne',
    explanation: 'La procédure est décrite pas à pas dans le guide.',
    document: { title: 'Guide de clôture, chapitre 3', url: null },
  }),
  RecordOutOfScope: () => ({
    type: 'RecordOutOfScope',
    ground: 'changed-outside-application',
    treatment: 'interrupted',
    reason: 'La table BSEG a été modifiée hors application.',
    observed: true,
    facts: { releaseSupported: null },
  }),
  Reopen: () => ({ type: 'Reopen', reason: 'Le message revient.' }),
  Remind: () => ({ type: 'Remind' }),
  CloseForLackOfReply: () => ({ type: 'CloseForLackOfReply' }),
  AskProgress: () => ({ type: 'AskProgress', progressDays: 5 }),
  BindToMalfunction: () => ({
    type: 'BindToMalfunction',
    malfunction: {
      id: 'malfunction-1',
      number: 'DYS-000001',
      productId: 'sifac',
      decision: null,
      progress: null,
    },
  }),
  UnbindFromMalfunction: () => ({ type: 'UnbindFromMalfunction', reason: 'Autre cause.' }),
  LinkTicket: () => ({
    type: 'LinkTicket',
    link: 'related',
    other: { ticketId: 'ticket-2', number: '2026-000002' },
  }),
  UnlinkTicket: () => ({ type: 'UnlinkTicket', otherId: 'ticket-2' }),
  MergeInto: () => ({
    type: 'MergeInto',
    kept: evolve(null, anEvent('TicketOpened', { ticketId: 'ticket-0', number: '2026-000000' })),
    reason: 'Même demande que la fiche gardée.',
  }),
  PublishArticle: () => ({
    type: 'PublishArticle',
    articleNumber: 'KB-000001',
    article: {
      title: 'Clôture : message FMAVC 005',
      problem: 'La reprise des engagements s’arrête.',
      solution: A_RESPONSE,
      errorCodes: ['FMAVC 005'],
      releases: [],
      theme: null,
    },
  }),
  RefuseArticle: () => ({ type: 'RefuseArticle', reason: 'Propre à un établissement.' }),
  EraseText: () => ({
    type: 'EraseText',
    of: 1,
    internal: false,
    fields: ['request.description'],
    gone: [],
    reason: 'Un mot de passe y était écrit.',
  }),
  WithdrawArticle: () => ({ type: 'WithdrawArticle', reason: 'Obsolète.' }),
};

/** A well-formed command: `aCommand('Respond', { text: '' })`. */
export function aCommand<T extends TicketCommandType>(
  type: T,
  given: Partial<Omit<CommandOf<T>, 'type'>> = {},
): CommandOf<T> {
  // The catalogue is typed entry by entry; only the spread loses the link between `T` and its fields.
  return { ...FILLED[type](), ...given } as CommandOf<T>;
}

const BY_THE_SYSTEM: ReadonlySet<TicketCommandType> = new Set<TicketCommandType>([
  'Remind',
  'CloseForLackOfReply',
  'AskProgress',
]);
const BY_THE_ESTABLISHMENT: ReadonlySet<TicketCommandType> = new Set<TicketCommandType>([
  'OpenTicket',
  'GiveComplement',
  'AddInformation',
  'Withdraw',
  'Reopen',
]);

/** Who gives a command on an ordinary day. */
export function usualActor(type: TicketCommandType): Actor {
  if (BY_THE_SYSTEM.has(type)) return THE_SYSTEM;
  if (type === 'EraseText' || type === 'HandOver') return anAdmin();
  return BY_THE_ESTABLISHMENT.has(type) ? aCorrespondent() : anAgent();
}
