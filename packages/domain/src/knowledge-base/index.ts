export * from './redaction/index.js';
export * from './search/index.js';
