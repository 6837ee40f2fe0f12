import { MAX_TITLE, type TextRule } from '../shared/index.js';
import type { TicketCommand, TicketCommandType } from './commands.js';
import type { Ticket } from './state.js';

/** Where a command holds words, ids or dates: `request.title`. What another ticket is was not written with the command. */
export type StringPath<T, At extends string = ''> = {
  [K in keyof T & string]: string extends NonNullable<T[K]>
    ? `${At}${K}`
    : NonNullable<T[K]> extends Ticket
      ? never
      : NonNullable<T[K]> extends readonly (infer Each)[]
        ? string extends Each
          ? `${At}${K}`
          : never
        : NonNullable<T[K]> extends object
          ? StringPath<NonNullable<T[K]>, `${At}${K}.`>
          : never;
}[keyof T & string];

type CommandTexts = {
  readonly [T in TicketCommandType]: {
    readonly [P in StringPath<Extract<TicketCommand, { readonly type: T }>>]: TextRule | null;
  };
};

const MAX_DOCUMENT = 300;
/** Of an error code, a release or a theme, in UTF-16 code units. */
export const MAX_LABEL = 100;

const reason = (rule: string, field = 'reason'): TextRule => ({
  field,
  missing: 'REASON_REQUIRED',
  rule,
  holds: 'statement',
});
/** C3.2.7: what it must hold besides is `assessResponse`'s to say. */
const response = (field: string): TextRule => ({ field, missing: 'EMPTY_RESPONSE', holds: 'seen' });
const ofArticle = (field: string, holds: TextRule['holds'], max?: number): TextRule => ({
  field,
  missing: 'REQUIRED',
  rule: 'C3.4.5',
  holds,
  ...(max === undefined ? {} : { max }),
});

/**
 * What each text of each command must hold, by its path in the command; `null` for what nobody writes (ids, numbers,
 * dates) or may leave empty. Total: a command or a text that is not named here does not compile.
 */
export const COMMAND_TEXTS = {
  OpenTicket: {
    ticketId: null,
    number: null,
    establishmentId: null,
    correspondentId: null,
    'request.productId': null,
    'request.releaseId': null,
    'request.title': { field: 'title', missing: 'REQUIRED', rule: 'C4.2.1', max: MAX_TITLE, holds: 'label' },
    'request.description': {
      field: 'description',
      missing: 'REQUIRED',
      rule: 'C4.2.1',
      short: 'DESCRIPTION_TOO_SHORT',
      holds: 'detail',
    },
    'request.lastActions': {
      field: 'lastActions',
      missing: 'LAST_ACTIONS_MISSING',
      rule: 'C4.2.1',
      holds: 'statement',
    },
    'request.firstAnalysis': {
      field: 'firstAnalysis',
      missing: 'FIRST_ANALYSIS_MISSING',
      rule: 'C4.1.3',
      holds: 'statement',
    },
    /** Each of them: a code may be all digits. */
    'request.messages': { field: 'messages', missing: 'REQUIRED', rule: 'C4.2.1', holds: 'seen' },
    /** C2.4: only where something was changed; a reference may be all digits. */
    'request.priorAgreement': { field: 'priorAgreement', missing: 'PRIOR_AGREEMENT_UNNAMED', holds: 'seen' },
  },
  Acknowledge: { agentId: null },
  Assign: { agentId: null },
  HandOver: { correspondentId: null },
  RequestComplement: { text: { field: 'text', missing: 'REQUIRED', rule: 'C4.2.2', holds: 'statement' } },
  /** Or a file. */
  GiveComplement: {
    'caller.personId': null,
    text: { field: 'text', missing: 'REQUIRED', rule: 'C4.2.2', holds: 'reply' },
  },
  /** Or a file. */
  AddInformation: {
    'caller.personId': null,
    text: { field: 'text', missing: 'REQUIRED', rule: 'C3.1.3', holds: 'reply' },
  },
  /** Internal: the charter asks for nothing. */
  AddNote: { text: { field: 'text', missing: 'REQUIRED', holds: 'seen' }, mentions: null },
  Requalify: { reason: reason('C3.2.3') },
  GiveFirstAnalysis: { text: response('text'), scheduledFor: null },
  Respond: { text: response('text') },
  DecideMaintenance: { explanation: response('explanation'), malfunctionId: null },
  ReportProgress: {
    text: { field: 'text', missing: 'REQUIRED', rule: 'C3.2.6', holds: 'statement' },
    deliveredInReleaseId: null,
    malfunctionId: null,
  },
  Close: {},
  Withdraw: { reason: reason('C2.2') },
  RefuseLevelOne: {
    explanation: reason('C4.1.2', 'explanation'),
    'document.title': {
      field: 'document.title',
      missing: 'DOCUMENT_REQUIRED',
      rule: 'C4.1.2',
      max: MAX_DOCUMENT,
      holds: 'statement',
    },
    /** An address, or none. */
    'document.url': null,
  },
  RecordOutOfScope: { reason: reason('C2.5') },
  Reopen: { reason: { field: 'reason', missing: 'REOPEN_REASON_MISSING', rule: 'C2.2', holds: 'statement' } },
  Remind: {},
  CloseForLackOfReply: {},
  AskProgress: {},
  BindToMalfunction: {
    'malfunction.id': null,
    'malfunction.number': null,
    'malfunction.productId': null,
    /** Written and looked at when the malfunction was decided. */
    'malfunction.decision.explanation': null,
    'malfunction.progress.text': null,
    'malfunction.progress.deliveredInReleaseId': null,
  },
  UnbindFromMalfunction: { reason: reason('C3.2.6') },
  LinkTicket: { 'other.ticketId': null, 'other.number': null },
  UnlinkTicket: { otherId: null },
  MergeInto: { reason: reason('C3.2.2') },
  PublishArticle: {
    articleNumber: null,
    'article.title': ofArticle('title', 'label', MAX_TITLE),
    'article.problem': ofArticle('problem', 'statement'),
    'article.solution': ofArticle('solution', 'statement'),
    /** Each of them: a code may be all digits. */
    'article.errorCodes': ofArticle('errorCodes', 'seen', MAX_LABEL),
    'article.releases': ofArticle('releases', 'seen', MAX_LABEL),
    /** Or none. */
    'article.theme': null,
  },
  RefuseArticle: { reason: reason('C3.4.5') },
  WithdrawArticle: { reason: reason('C3.4.5') },
  EraseText: { reason: reason('C3.3.1'), fields: null, gone: null },
} as const satisfies CommandTexts;
