export { type Release, type Support, supportOf } from './support.js';
export { groundsOf } from './out-of-scope.js';
