export { progressActs } from './progress-acts.js';
