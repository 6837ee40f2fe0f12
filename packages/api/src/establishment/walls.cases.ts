import type { WallCase } from '../testing/cases.js';
import { ESTABLISHMENTS } from '../testing/world.js';
import { CHANGE, RENAME } from './testing/enter.js';

const { rochebrune: establishmentId } = ESTABLISHMENTS;
const names = { name: 'Université de Rochebrune', shortName: 'U. Rochebrune' };
/** Its own people, the Amue, and a provider who has a ticket of it in charge. */
const metBy = ['camille', 'eden', 'paul', 'alix', 'ada'];

export const CASES: Readonly<Record<string, WallCase>> = {
  // Another name of Rochebrune.
  turlutaine: {
    metBy,
    async write(desk, word) {
      const input = { establishmentId, ...names, town: 'Rochebrune', alsoKnownAs: [word] };
      await (await desk.as('ada')).query(CHANGE, { input });
    },
  },
  // A name that it had.
  carabistouille: {
    metBy,
    async write(desk, word) {
      const ada = await desk.as('ada');
      const rename = (name: string, shortName: string) =>
        ada.query(RENAME, { input: { establishmentId, name, shortName, on: '2026-01-01' } });
      await rename(`Université ${word}`, word);
      await rename(names.name, names.shortName);
    },
  },
};
