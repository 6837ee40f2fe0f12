import type { SentTwiceCase } from '../testing/cases.js';
import { act, create, somebodyNew } from './testing/accounts.js';

const about = { who: 'ada', answer: '{ id state }', tables: ['person', 'account_link'] } as const;

export const CASES: Readonly<Record<string, SentTwiceCase>> = {
  createAccount: { ...about, input: async () => somebodyNew() },
  changeAccount: {
    ...about,
    input: async (server) => {
      const { id, email } = await create(await server.as('ada'));
      return {
        accountId: id,
        firstName: 'Nora',
        lastName: 'Jourdan',
        email,
        role: 'CORRESPONDENT',
        language: 'EN',
      };
    },
  },
  inviteAccount: {
    ...about,
    input: async (server) => ({ accountId: (await create(await server.as('ada'))).id }),
  },
  withdrawInvitation: {
    ...about,
    input: async (server) => ({ accountId: (await create(await server.as('ada'))).id }),
  },
  closeAccount: {
    ...about,
    input: async (server) => ({ accountId: (await create(await server.as('ada'))).id }),
  },
  reopenAccount: {
    ...about,
    input: async (server) => {
      const ada = await server.as('ada');
      const { id } = await create(ada);
      await act(ada, 'close', id);
      return { accountId: id };
    },
  },
};
