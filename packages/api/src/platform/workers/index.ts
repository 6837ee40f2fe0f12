export { TookTooLong, WorkerThread, type WorkerThreadOptions } from './worker-thread.js';
