export * from './calendar/index.js';
export * from './shared/index.js';
