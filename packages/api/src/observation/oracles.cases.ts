import type { OracleCase } from '../testing/cases.js';
import { AN_ANSWER, send } from './testing/send.js';

export const CASES: Readonly<Record<string, OracleCase>> = {
  noteObservation: {
    asked: () => ({ input: {} }),
    hidden: async (desk) => [
      { what: 'observation', id: (await send(await desk.as('sacha'))).id, from: ['camille', 'paul'] },
      { what: 'observation', id: (await send(await desk.as('claude'))).id, from: ['sacha', 'paul'] },
    ],
  },
  answerObservation: { asked: () => ({ input: { answer: AN_ANSWER } }) },
};
