import type { Messages } from '../fr.js';

export const ticketSearch: Messages['ticketSearch'] = {
  title: 'Find a ticket',
  header: 'Find a ticket (key /)',
  placeholder: 'Ticket: no., text',
  text: 'Text, error code or number',
  hint: 'Between quotes: an exact phrase. A dash before a word: without it.',
  start: 'Type what you look for: words of a ticket or a message, an error code, a number.',
  count: 'No ticket found | {n} ticket found | {n} tickets found',
  loosened: 'None has all the words: these have some.',
};
