import { readTicketNumber } from '@assistance/domain/ticket';
import { containsAll } from '../platform/text/index.js';

/** What a filter looks for in `ticket.searchable`, a LIKE pattern a word: a number however it is said, else the words. */
export const ticketContains = (text: string): string[] => containsAll(readTicketNumber(text) ?? text);
