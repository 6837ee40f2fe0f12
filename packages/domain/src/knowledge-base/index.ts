export * from './redaction/index.js';
