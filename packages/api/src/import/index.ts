export { importTickets, type ImportLine, type ImportOptions, type ImportReport } from './import-tickets.js';
