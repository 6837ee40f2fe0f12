export { Answers } from './answers.js';
export { makeHistory, type HistoryParticipants } from './make-history.js';
export { openClient, writeParticipants, writeHistory } from './write-history.js';
