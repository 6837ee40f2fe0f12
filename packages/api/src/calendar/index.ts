export { ClosureEntity, type ClosureRow } from './closure.entity.js';
export { holdClosures, lockClosures, readClosures } from './closures.js';
