export { fillSearch } from './write-searchable.js';
export { TicketSearchResolver } from './ticket-search.resolver.js';
export { ticketSearchRoom } from './room.js';
