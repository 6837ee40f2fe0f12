export { appointTeams, type Teams } from './teams.js';
export { warningActs } from './watch-commitments.js';
export { WarningResolver } from './warning.resolver.js';
