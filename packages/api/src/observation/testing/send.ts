import type { Data, TestClient } from '../../testing/client.js';

export const PARTS = `{ id status text sentAt notedAt answer answeredAt establishment { shortName }
  sentBy { firstName } notedBy { firstName } answeredBy { firstName } }`;

/** The three mutations, with whatever input. */
export const SEND = `mutation ($input: SendObservationInput!) { sendObservation(input: $input) ${PARTS} }`;
export const NOTE = `mutation ($input: NoteObservationInput!) { noteObservation(input: $input) ${PARTS} }`;
export const ANSWER = `mutation ($input: AnswerObservationInput!) { answerObservation(input: $input) ${PARTS} }`;

export const AN_OBSERVATION = 'Les demandes de complément pourraient arriver en une seule fois.';
export const AN_ANSWER = 'La première demande reprend désormais tout ce qui manque.';

export const send = async (client: TestClient, text = AN_OBSERVATION): Promise<Data> =>
  (await client.query(SEND, { input: { text } })).sendObservation;
export const note = async (client: TestClient, observationId: string): Promise<Data> =>
  (await client.query(NOTE, { input: { observationId } })).noteObservation;
export const answer = async (client: TestClient, observationId: string, words = AN_ANSWER): Promise<Data> =>
  (await client.query(ANSWER, { input: { observationId, answer: words } })).answerObservation;
