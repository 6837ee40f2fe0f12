import { isBlank, refuse } from '@assistance/domain/shared';
import { checkRequestTexts, MAX_TITLE } from '@assistance/domain/ticket';
import type { StoredFile } from '../api/files.js';
import type { ShownRefusal } from '../api/refusals.js';
import type { OpenTicketInput } from '../graphql/graphql.js';

/** A request as it is being written: what the form holds, and what is kept on the device. */
export interface RequestDraft {
  /** Made at the first sending and kept until success: sending twice opens one ticket. */
  id: string;
  productId: string;
  releaseId: string;
  title: string;
  description: string;
  lastActions: string;
  /** One a line. */
  messages: string;
  firstAnalysis: string;
  blocking: boolean;
  changedOutsideApplication: boolean;
  priorAgreement: string;
  /** The ticket that it takes up, which can no longer be reopened; empty when there is none. */
  followsId: string;
  followsNumber: string;
  attachments: StoredFile[];
}

/** The names under which the API refuses them. */
export const REQUEST_FIELDS = [
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
  'attachments',
  'attachmentIds',
] as const;

export const emptyRequest = (): RequestDraft => ({
  id: '',
  productId: '',
  releaseId: '',
  title: '',
  description: '',
  lastActions: '',
  messages: '',
  firstAnalysis: '',
  blocking: false,
  changedOutsideApplication: false,
  priorAgreement: '',
  followsId: '',
  followsNumber: '',
  attachments: [],
});

/** What of a ticket one need not write again to take it up. */
interface TakenUp {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly messages: readonly string[];
  readonly product: { readonly id: string };
}

/** A request that takes up an older ticket: words that were begun already stay as they are. */
export function takingUp(draft: RequestDraft, ticket: TakenUp, title: string): RequestDraft {
  const follows = { followsId: ticket.id, followsNumber: ticket.number };
  const isBegun = [draft.productId, draft.title, draft.description].some((words) => words.trim() !== '');
  if (isBegun) return { ...draft, ...follows };
  return {
    ...draft,
    ...follows,
    productId: ticket.product.id,
    title: title.slice(0, MAX_TITLE),
    messages: ticket.messages.join('\n'),
  };
}

/**
 * What the server would refuse, said before sending and all at once; in the order of the form. The server alone
 * decides: seats, deployments and files are not known here.
 */
export function checkRequest(draft: RequestDraft): ShownRefusal[] {
  const words = inputOf(draft);
  const missing = draft.productId === '' ? [refuse('REQUIRED', 'productId')] : [];
  return [
    ...missing,
    ...checkRequestTexts({ ...words, priorAgreement: words.priorAgreement ?? null }).refusals,
  ];
}

/** What is sent. Blank lines are no messages, and an agreement is named only where something was changed (C2.4). */
export const inputOf = (draft: RequestDraft): OpenTicketInput => ({
  id: draft.id,
  productId: draft.productId,
  releaseId: draft.releaseId || null,
  title: draft.title.trim(),
  description: draft.description.trim(),
  lastActions: draft.lastActions.trim(),
  messages: draft.messages
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isBlank(line)),
  firstAnalysis: draft.firstAnalysis.trim(),
  blocking: draft.blocking,
  changedOutsideApplication: draft.changedOutsideApplication,
  priorAgreement: draft.changedOutsideApplication ? draft.priorAgreement.trim() || null : null,
  followsId: draft.followsId || null,
  attachmentIds: draft.attachments.map(({ id }) => id),
});
