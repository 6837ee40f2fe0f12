import type { ListCase } from '../testing/cases.js';
import type { PersonName } from '../testing/world.js';
import { answer, note, PARTS, send } from './testing/send.js';

const SENDERS: readonly PersonName[] = ['camille', 'sacha', 'claude'];
const READERS: readonly PersonName[] = ['alix', 'dominique', 'ada'];

export const CASES: Readonly<Record<string, ListCase>> = {
  observations: {
    who: 'alix',
    document: `observations(first: $first) { totalCount nodes ${PARTS} }`,
    most: 5,
    type: 'Observation',
    async fill(desk, many) {
      for (let rank = 0; rank < many; rank += 1) {
        const { id } = await send(await desk.as(SENDERS[rank % 3] as PersonName));
        if (rank % 4 < 3) await note(await desk.as(READERS[rank % 3] as PersonName), id);
        if (rank % 4 < 2) await answer(await desk.as(READERS[(rank + 1) % 3] as PersonName), id);
      }
    },
  },
};
