import { isBlank, MAX_TEXT, refuse, requireText, type Refusal, type Result } from '../shared/index.js';
import { COMMAND_TEXTS } from './command-texts.js';
import type { TicketRequest } from './events.js';

/** The texts of a request. */
export type RequestTexts = Pick<
  TicketRequest,
  | 'title'
  | 'description'
  | 'lastActions'
  | 'messages'
  | 'firstAnalysis'
  | 'changedOutsideApplication'
  | 'priorAgreement'
>;

/** All texts that the establishment wrote in its request. */
export const textsOf = (request: RequestTexts): string[] => [
  request.title,
  request.description,
  request.lastActions,
  request.firstAnalysis,
  ...request.messages,
];

const TEXTS = COMMAND_TEXTS.OpenTicket;
/** Error messages of one request at most: the form takes them line by line, and longer lists belong in a file. */
export const MAX_MESSAGES = 200;

/** Together they are one text of the form. */
function refusalOfMessages(messages: readonly string[]): Refusal | null {
  if (messages.length > MAX_MESSAGES) return refuse('TOO_MANY_VALUES', 'messages', { max: MAX_MESSAGES });
  if (messages.some(({ length }) => length > MAX_TEXT)) return null;
  const together = messages.reduce((sum, { length }) => sum + length, 0);
  return together > MAX_TEXT ? refuse('TOO_LONG', 'messages', { max: MAX_TEXT }) : null;
}

/**
 * C4.2.1, C4.1.3, C2.4: trims the texts of a request and checks them all, in the order of the form. The pages show
 * every refusal, the server returns the first.
 */
export function checkRequestTexts(request: RequestTexts): {
  readonly texts: RequestTexts;
  readonly refusals: readonly Refusal[];
} {
  const refusals: Refusal[] = [];
  const valueOf = (checked: Result<string>): string => {
    if (checked.ok) return checked.value;
    refusals.push(checked.refusal);
    return '';
  };
  const texts = {
    title: valueOf(requireText(request.title, TEXTS['request.title'])),
    description: valueOf(requireText(request.description, TEXTS['request.description'])),
    lastActions: valueOf(requireText(request.lastActions, TEXTS['request.lastActions'])),
    firstAnalysis: valueOf(requireText(request.firstAnalysis, TEXTS['request.firstAnalysis'])),
    messages: request.messages.map((message, index) =>
      valueOf(requireText(message, { ...TEXTS['request.messages'], field: `messages.${index}` })),
    ),
    changedOutsideApplication: request.changedOutsideApplication,
    priorAgreement: null as string | null,
  };
  const tooMany = refusalOfMessages(request.messages);
  if (tooMany) refusals.push(tooMany);
  // C2.4: an agreement is named, and belongs to a change; none at all is a statement too.
  const { priorAgreement, changedOutsideApplication } = request;
  if (priorAgreement !== null && changedOutsideApplication) {
    texts.priorAgreement = valueOf(requireText(priorAgreement, TEXTS['request.priorAgreement']));
  } else if (priorAgreement !== null && !isBlank(priorAgreement)) {
    refusals.push(refuse('PRIOR_AGREEMENT_UNNAMED', 'priorAgreement'));
  }
  return { texts, refusals };
}
