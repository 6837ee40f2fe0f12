import { analyse } from '@assistance/domain/knowledge-base';
import { ERASED_TEXT, INTERNAL_EVENTS, type TicketEvent } from '@assistance/domain/ticket';

/** What a search looks in, of one ticket. */
export interface Searchable {
  /** For everybody who may see the ticket. */
  readonly shared: Part;
  /** For the Amue's side: with internal notes (C3.3.1). */
  readonly whole: Part;
  readonly titleTerms: readonly string[];
}
interface Part {
  readonly text: string;
  /** Stems, numbers, codes in every form. */
  readonly terms: readonly string[];
  /** Folded words joined by blanks, for what is looked for between quotes. */
  readonly words: string;
}

/** Characters read of each side of a ticket: hundreds of long messages. The index of a row has its limits. */
const MOST_READ = 200_000;
/** Longer is no word that anybody types, and too long for the index. */
const LONGEST_TERM = 200;

/** Everything that people wrote in an event, files by their names. */
function searchableTexts(event: TicketEvent): string[] {
  if (event.type === 'TicketOpened') {
    const { title, description, lastActions, messages, firstAnalysis, attachments } = event.request;
    const files = attachments.map(({ name }) => name);
    return [event.number, title, description, lastActions, ...messages, firstAnalysis, ...files];
  }
  return [
    'text' in event ? event.text : null,
    'explanation' in event ? event.explanation : null,
    'reason' in event && event.type !== 'TicketClosed' ? event.reason : null,
    event.type === 'TicketClosed' ? (event.document?.title ?? null) : null,
    event.type === 'MalfunctionBound' ? event.malfunctionNumber : null,
    ...('attachments' in event ? event.attachments.map(({ name }) => name) : []),
  ].filter((words) => words !== null);
}

/** Is there anything in it that a search could find? */
export const hasSearchableText = (event: TicketEvent): boolean => searchableTexts(event).length > 0;

function partOf(events: readonly TicketEvent[]): Part {
  const text = events
    .flatMap(searchableTexts)
    .filter((words) => words !== ERASED_TEXT)
    .join('\n')
    .slice(0, MOST_READ);
  const { terms, words } = analyse(text);
  return { text, terms: termsOf(terms), words: words.map(({ folded }) => folded).join(' ') };
}

const termsOf = (terms: readonly { readonly term: string }[]): string[] => [
  ...new Set(terms.map(({ term }) => term).filter((term) => term !== '' && term.length <= LONGEST_TERM)),
];

/** From the whole log of a ticket. Pure. */
export function searchableOf(events: readonly TicketEvent[]): Searchable {
  const [opened] = events;
  const title = opened?.type === 'TicketOpened' ? opened.request.title : '';
  return {
    shared: partOf(events.filter(({ type }) => !INTERNAL_EVENTS.has(type))),
    whole: partOf(events),
    titleTerms: title === ERASED_TEXT ? [] : termsOf(analyse(title).terms),
  };
}
