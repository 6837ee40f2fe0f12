export { createLog, type Logger } from './create-log.js';
export { isSecret } from './redaction.js';
