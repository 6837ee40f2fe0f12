export { WorkerThread, type WorkerThreadOptions } from './worker-thread.js';
