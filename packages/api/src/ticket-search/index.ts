export { fillSearch } from './write-searchable.js';
export { ticketSearchRoom } from './room.js';
