import type { ListCase } from '../testing/cases.js';
import { PRODUCTS, RELEASES } from '../testing/world.js';
import { DEPLOY, enter, INSTALL, RENAME } from './testing/enter.js';

/** All that a page of fifty may ask for. */
const LINE = `{ id name isMember region alsoKnownAs formerNames { name }
  deployments { mode isRunning product { id name } } }`;

export const CASES: Readonly<Record<string, ListCase>> = {
  establishments: {
    who: 'alix',
    document: `establishments(first: $first, search: "fontbelle") { totalCount nodes ${LINE} }`,
    most: 9,
    type: 'Establishment',
    async fill(desk, many) {
      const ada = await desk.as('ada');
      for (let rank = 0; rank < many; rank += 1) {
        const { id: establishmentId, name } = await enter(ada, { alsoKnownAs: [`Fontbelle ${rank}`] });
        const key = { establishmentId, productId: rank % 2 ? PRODUCTS.siham : PRODUCTS.sifac };
        await ada.query(DEPLOY, { input: { ...key, mode: 'CLASSIC' } });
        const releaseId = rank % 2 ? RELEASES.siham8 : RELEASES.sifac25;
        await ada.query(INSTALL, { input: { ...key, releaseId, installedOn: '2026-06-01' } });
        const renaming = { establishmentId, name: `${name} bis`, shortName: 'UFB', on: '2026-01-01' };
        await ada.query(RENAME, { input: renaming });
      }
    },
  },
};
