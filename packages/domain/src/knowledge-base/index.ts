export * from './search/index.js';
export * from './redaction/index.js';
