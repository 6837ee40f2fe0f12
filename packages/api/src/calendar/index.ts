export { ClosureEntity, type ClosureRow } from './closure.entity.js';
export { readClosures } from './closures.js';
