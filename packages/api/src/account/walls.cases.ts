import type { WallCase } from '../testing/cases.js';
import { create } from './testing/accounts.js';

export const CASES: Readonly<Record<string, WallCase>> = {
  // A login and an address are between their person and the admins.
  saperlipopette: {
    metBy: ['ada'],
    write: async (server, word) =>
      void (await create(await server.as('ada'), { login: word, email: `${word}@univ-exemple.fr` })),
  },
};
