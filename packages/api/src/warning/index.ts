export { appointTeams, type Teams } from './teams.js';
export { findConcerned, type Concerned } from './who.js';
export { warningActs } from './watch-commitments.js';
export { WarningResolver } from './warning.resolver.js';
export { warningRoom } from './room.js';
