export { applyErasures, type Applied } from './apply-erasures.js';
export { eraseText, type Erasure, type TextToErase } from './erase-text.js';
export { formatErasures, parseErasures, readErasures, type ErasureLine } from './erasure-list.js';
export { erasureRoom } from './room.js';
