import type { ListCase } from '../testing/cases.js';
import { create, PARTS } from './testing/accounts.js';

export const CASES: Readonly<Record<string, ListCase>> = {
  accounts: {
    who: 'ada',
    document: `accounts(first: $first) { totalCount nodes ${PARTS} }`,
    most: 4,
    type: 'Account',
    async fill(server, many) {
      const ada = await server.as('ada');
      for (let rank = 0; rank < many; rank += 1)
        await create(ada, rank % 2 === 0 ? {} : { role: 'AGENT', establishmentId: null, team: 'Finances' });
    },
  },
};
