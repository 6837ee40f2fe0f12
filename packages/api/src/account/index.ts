export { makeLink } from './links.js';
export { accountRoom } from './room.js';
