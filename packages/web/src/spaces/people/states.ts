import type { AccountState } from '../../graphql/graphql.js';

export const ACCOUNT_STATES: readonly AccountState[] = [
  'ACTIVE',
  'INVITED',
  'EXPIRED',
  'NOT_INVITED',
  'CLOSED',
];
