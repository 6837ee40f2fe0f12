export { makeLink } from './links.js';
export { accountRoom } from './room.js';
export { changeAccount, createAccount } from './write-account.js';
