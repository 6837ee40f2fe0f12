export { TookTooLong, WorkerThread } from './worker-thread.js';
