export { createLog, type Logger } from './create-log.js';
