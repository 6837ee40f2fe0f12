export { Answers } from './answers.js';
export { makeHistory, type Cast } from './make-history.js';
export { openClient, writeCast, writeHistory } from './write-history.js';
