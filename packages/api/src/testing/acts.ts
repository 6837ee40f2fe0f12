import { A_RESPONSE } from '@assistance/domain/testing';
import type { Data, Refused, TestClient } from './client.js';
import { PRODUCTS } from './world-ids.js';

/** What tests need to know of a ticket to go on. */
export interface Brief {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
}

const INPUTS = {
  openTicket: 'OpenTicketInput',
  recordCall: 'RecordCallInput',
  acknowledgeTicket: 'AcknowledgeInput',
  assignTicket: 'AssignInput',
  requestComplement: 'MessageInput',
  giveComplement: 'InformationInput',
  addInformation: 'InformationInput',
  addNote: 'NoteInput',
  requalifyTicket: 'RequalifyInput',
  respond: 'RespondInput',
  closeTicket: 'CloseInput',
  reopenTicket: 'ReopenInput',
  giveFirstAnalysis: 'FirstAnalysisInput',
  decideMaintenance: 'MaintenanceDecisionInput',
  reportProgress: 'ProgressInput',
  refuseLevelOne: 'LevelOneRefusalInput',
  recordOutOfScope: 'OutOfScopeInput',
  withdrawTicket: 'WithdrawInput',
  mergeTicket: 'MergeInput',
  linkTicket: 'LinkInput',
  unlinkTicket: 'UnlinkInput',
} as const;
/** An act on tickets, by the name of its mutation. */
export type ActName = keyof typeof INPUTS;

const documentOf = (act: ActName): string =>
  `mutation ($input: ${INPUTS[act]}!) { ${act}(input: $input) { id number version status } }`;

/** Somebody acts; throws when it is refused. */
export async function perform(client: TestClient, name: ActName, input: object): Promise<Brief> {
  return ((await client.query(documentOf(name), { input })) as Data)[name] as Brief;
}

/** Somebody tries; throws when it is done. */
export const refusedAct = (client: TestClient, name: ActName, input: object): Promise<Refused> =>
  client.refusal(documentOf(name), { input });

/** A whole, acceptable, non-blocking request for SIFAC. */
export const aRequestInput = (given: object = {}) => ({
  productId: PRODUCTS.sifac,
  releaseId: null,
  title: 'Clôture : message FMAVC 005',
  description: 'La reprise des engagements s’arrête sur le message FMAVC 005 pour dix centres financiers.',
  lastActions: 'FMJ2, exercice 2026, exécution réelle.',
  messages: ['FMAVC 005'],
  firstAnalysis: 'Le budget est insuffisant sur dix centres ; la documentation n’en parle pas.',
  blocking: false,
  changedOutsideApplication: false,
  ...given,
});

export const openTicket = (client: TestClient, given: object = {}): Promise<Brief> =>
  perform(client, 'openTicket', aRequestInput(given));

/** An agent takes the ticket in charge, or gives it to somebody. */
export const acknowledge = (agent: TestClient, { id, version }: Brief, agentId: string): Promise<Brief> =>
  perform(agent, 'acknowledgeTicket', { ticketId: id, expectedVersion: version, agentId });

/** What a response may look like, for SIFAC. */
export const respond = (agent: TestClient, { id, version }: Brief, given: object = {}): Promise<Brief> =>
  perform(agent, 'respond', {
    ticketId: id,
    expectedVersion: version,
    outcome: 'SOLUTION',
    text: A_RESPONSE,
    ...given,
  });

export const close = (client: TestClient, { id, version }: Brief): Promise<Brief> =>
  perform(client, 'closeTicket', { ticketId: id, expectedVersion: version });

/** A ticket that was opened, acknowledged, answered and closed as processed. */
export async function processedTicket(
  correspondent: TestClient,
  agent: TestClient,
  agentId: string,
  request: object = {},
): Promise<Brief> {
  const opened = await openTicket(correspondent, request);
  const answered = await respond(agent, await acknowledge(agent, opened, agentId));
  return close(agent, answered);
}
