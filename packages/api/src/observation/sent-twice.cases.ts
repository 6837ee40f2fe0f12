import type { SentTwiceCase } from '../testing/cases.js';
import { AN_ANSWER, AN_OBSERVATION, send } from './testing/send.js';

const about = { answer: '{ id status notedAt answer answeredAt }', tables: ['observation'] };

export const CASES: Readonly<Record<string, SentTwiceCase>> = {
  sendObservation: { ...about, who: 'camille', input: async () => ({ text: AN_OBSERVATION }) },
  noteObservation: {
    ...about,
    who: 'alix',
    input: async (desk) => ({ observationId: (await send(await desk.as('camille'))).id }),
  },
  answerObservation: {
    ...about,
    who: 'alix',
    input: async (desk) => ({
      observationId: (await send(await desk.as('camille'))).id,
      answer: AN_ANSWER,
    }),
  },
};
