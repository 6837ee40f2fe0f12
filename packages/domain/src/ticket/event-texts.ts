import type { StringPath } from './command-texts.js';
import type { TicketEvent, TicketEventType } from './events.js';

type EventTexts = {
  readonly [T in TicketEventType]: {
    readonly [
      P in StringPath<Omit<Extract<TicketEvent, { readonly type: T }>, 'type' | 'at' | 'by'>>
    ]: boolean;
  };
};

/**
 * Which fields of each event are texts written by people, by their path (for a list: each entry); `false` for ids,
 * numbers and dates. Texts are stored beside the log, where they can be erased. Total: a missing event or field is a
 * compilation error.
 */
export const EVENT_TEXTS = {
  TicketOpened: {
    ticketId: false,
    number: false,
    establishmentId: false,
    correspondentId: false,
    'request.productId': false,
    'request.releaseId': false,
    'request.title': true,
    'request.description': true,
    'request.lastActions': true,
    'request.messages': true,
    'request.firstAnalysis': true,
    'request.priorAgreement': true,
    'follows.ticketId': false,
    'follows.number': false,
  },
  TicketAcknowledged: { agentId: false },
  TicketAssigned: { agentId: false },
  CorrespondentReplaced: { correspondentId: false },
  ComplementRequested: { text: true },
  ComplementGiven: { text: true, callerId: false },
  ComplementReminded: {},
  InformationAdded: { text: true, callerId: false },
  NoteAdded: { text: true, mentions: false },
  TicketRequalified: { reason: true },
  FirstAnalysisGiven: { text: true, scheduledFor: false },
  TicketAnswered: { text: true },
  MaintenanceDecided: { explanation: true, malfunctionId: false },
  MaintenanceProgressed: { text: true, deliveredInReleaseId: false, malfunctionId: false },
  ProgressAsked: {},
  TicketClosed: {
    explanation: true,
    'document.title': true,
    'document.url': true,
    'duplicateOf.ticketId': false,
    'duplicateOf.number': false,
  },
  TicketReopened: { reason: true },
  OutOfScopeRecorded: { reason: true },
  MalfunctionBound: { malfunctionId: false, malfunctionNumber: false },
  MalfunctionUnbound: { malfunctionId: false, malfunctionNumber: false, reason: true },
  TicketLinked: { 'other.ticketId': false, 'other.number': false },
  TicketUnlinked: { 'other.ticketId': false, 'other.number': false },
  DuplicateMerged: { 'duplicate.ticketId': false, 'duplicate.number': false },
  DuplicateReturned: { 'duplicate.ticketId': false, 'duplicate.number': false },
  ArticlePublished: {
    articleNumber: false,
    title: true,
    problem: true,
    solution: true,
    errorCodes: true,
    releases: true,
    theme: true,
  },
  ArticleRefused: { reason: true },
  ArticleWithdrawn: { reason: true },
  TextErased: { fields: false, why: true },
  InternalTextErased: { fields: false, why: true },
} as const satisfies EventTexts;

/** The replacement of an erased text. */
export const ERASED_TEXT = '[Texte effacé]';

/** The paths of the texts of a type of event: `request.title`. */
export const textFieldsOf = (type: TicketEventType): string[] =>
  Object.entries<boolean>(EVENT_TEXTS[type]).flatMap(([path, isText]) => (isText ? [path] : []));

/** One text of an event and its path: `['request', 'messages', '0']`. */
export interface EventText {
  readonly path: readonly string[];
  readonly body: string;
}

/**
 * Separates an event from its texts, which are replaced by empty strings. Pure.
 *
 * @param event an event with its texts
 */
export function takeTexts<E extends TicketEvent>(
  event: E,
): { readonly bare: E; readonly texts: EventText[] } {
  const texts: EventText[] = [];
  const bare = textFieldsOf(event.type).reduce<unknown>(
    (rest, field) => takeFrom(rest, field.split('.'), [], texts),
    event,
  );
  return { bare: bare as E, texts };
}

/** A copy of what is held, without the texts at a path, which are put `into` a list with where they stood. */
function takeFrom(held: unknown, path: readonly string[], at: readonly string[], into: EventText[]): unknown {
  if (Array.isArray(held)) {
    return held.map((each: unknown, index) => takeFrom(each, path, [...at, String(index)], into));
  }
  const [name, ...rest] = path;
  if (name === undefined) {
    if (typeof held !== 'string' || held === '') return held;
    into.push({ path: at, body: held });
    return '';
  }
  if (typeof held !== 'object' || held === null || !(name in held)) return held;
  const inside = (held as Readonly<Record<string, unknown>>)[name];
  return { ...held, [name]: takeFrom(inside, rest, [...at, name], into) };
}
