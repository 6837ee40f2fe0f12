export { type Release, type Support, supportOf } from './support.js';
