export { actorOf } from './actor.js';
export { knownEstablishmentsSql, visibleSql, visibleToPersonSql, type SqlCondition } from './visible-sql.js';
export { ifSeen, seenAmong, seesNow, visibleTickets, whileSeen } from './visible-tickets.js';
