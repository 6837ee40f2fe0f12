export { TicketSearchResolver } from './ticket-search.resolver.js';
