export { applyErasures } from './apply-erasures.js';
export { eraseText } from './erase-text.js';
export { formatErasures, parseErasures, readErasures } from './erasure-list.js';
export { erasureRoom } from './room.js';
