import { ADMINS, EVERYBODY, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world.js';

const id = `"${UNKNOWN_ID}"`;
const details = `firstName: "", lastName: "", email: "", role: AGENT`;
const act = (name: string): AccessCase => [`${name}(input: { accountId: ${id} }) { id }`, ADMINS, 'C3.4.4'];

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Query.accounts': ['accounts { totalCount }', ADMINS, 'C3.4.4'],
  'Query.account': [`account(accountId: ${id}) { id }`, ADMINS, 'C3.4.4'],
  'Query.accessLink': ['accessLink(token: "x") { login }', EVERYBODY],
  'Mutation.createAccount': [`createAccount(input: { login: "", ${details} }) { id }`, ADMINS, 'C3.4.4'],
  'Mutation.changeAccount': [
    `changeAccount(input: { accountId: ${id}, language: FR, ${details} }) { id }`,
    ADMINS,
    'C3.4.4',
  ],
  'Mutation.inviteAccount': act('inviteAccount'),
  'Mutation.withdrawInvitation': act('withdrawInvitation'),
  'Mutation.closeAccount': act('closeAccount'),
  'Mutation.reopenAccount': act('reopenAccount'),
  'Mutation.choosePassword': ['choosePassword(token: "x", password: "y")', EVERYBODY],
  'Mutation.askPasswordLink': ['askPasswordLink(login: "x")', EVERYBODY],
};
