export { appointTeams, type Teams } from './teams.js';
export { findConcerned } from './who.js';
export { warningRoom } from './room.js';
