export { asksForPassword } from './danger.js';
export { keepAnAdmin, type AdminCandidate } from './admins.js';
export {
  LINK_LIFE,
  LINK_PURPOSES,
  linkExpiry,
  MOST_RESETS_AN_HOUR,
  checkLink,
  type LinkEnd,
  type LinkPurpose,
} from './link.js';
export {
  addressKey,
  changeRole,
  checkDetails,
  checkLogin,
  MAX_EMAIL,
  MAX_LOGIN,
  MAX_NAME,
  type PersonDetails,
} from './person.js';
export { accountState, ACCOUNT_STATES, type AccountState } from './state.js';
