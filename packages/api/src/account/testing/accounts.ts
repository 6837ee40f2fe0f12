import type { Data, TestClient } from '../../testing/client.js';
import { ESTABLISHMENTS } from '../../testing/world.js';

export const PARTS = `{ id login firstName lastName email role team language state createdAt closedAt invitedAt
  invitationExpiresAt establishment { id shortName } }`;

/** The mutations of admins, with whatever input. */
export const CREATE = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) ${PARTS} }`;
export const CHANGE = `mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) ${PARTS} }`;
const ACTS = {
  invite: 'inviteAccount',
  withdraw: 'withdrawInvitation',
  close: 'closeAccount',
  reopen: 'reopenAccount',
} as const;
export const documentOfAct = (act: keyof typeof ACTS): string =>
  `mutation ($input: AccountActInput!) { ${ACTS[act]}(input: $input) ${PARTS} }`;

let ranks = 0;
/** Somebody who is not there yet; each time somebody else. */
export function somebodyNew(given: object = {}) {
  ranks += 1;
  return {
    login: `nouvelle.${ranks}`,
    firstName: 'Nour',
    lastName: `Jourdan ${ranks}`,
    email: `nour.${ranks}@univ-exemple.fr`,
    role: 'CORRESPONDENT',
    establishmentId: ESTABLISHMENTS.rochebrune,
    ...given,
  };
}

export const create = async (admin: TestClient, given: object = {}): Promise<Data> =>
  (await admin.query(CREATE, { input: somebodyNew(given) })).createAccount;
export const act = async (admin: TestClient, what: keyof typeof ACTS, accountId: string): Promise<Data> =>
  (await admin.query(documentOfAct(what), { input: { accountId } }))[ACTS[what]];

export const CHOOSE = `mutation ($token: String!, $password: String!) { choosePassword(token: $token, password: $password) }`;
export const LINK = `query ($token: String!) { accessLink(token: $token) { purpose login firstName lastName } }`;
export const FORGOTTEN = `mutation ($login: String!) { askPasswordLink(login: $login) }`;
