export { appointTeams, type Teams } from './teams.js';
export { findRecipients } from './recipients.js';
export { warningRoom } from './room.js';
