import { AMUE, CORRESPONDENTS, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world.js';

const id = `"${UNKNOWN_ID}"`;

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Query.observations': ['observations { totalCount }', [...CORRESPONDENTS, ...AMUE], 'C3.3.1'],
  'Mutation.sendObservation': ['sendObservation(input: { text: "" }) { id }', CORRESPONDENTS, 'C3.1.1'],
  'Mutation.noteObservation': [`noteObservation(input: { observationId: ${id} }) { id }`, AMUE, 'C4.2.5'],
  'Mutation.answerObservation': [
    `answerObservation(input: { observationId: ${id}, answer: "" }) { id }`,
    AMUE,
    'C4.2.5',
  ],
};
