import {
  findConfidential,
  markOf,
  type Finding,
  type PreparedKnown,
} from '@assistance/domain/knowledge-base';
import type { ArticleText, Ticket, TicketEvent } from '@assistance/domain/ticket';

/** One thing that looks confidential, with the field it was found in. */
export interface FieldFinding {
  readonly field: string;
  readonly kind: string;
  readonly text: string;
  readonly mark: string;
}

/** `ME 062`, `ORA-00942`, `FMAVC005`, `HR-1234`: what a correspondent will paste into the search. */
const ERROR_CODE = /\b(?:[A-Z]{2,6}[- ]?\d{3,6}|Z[A-Z]{2,4}_\d{2,4}|[A-Z]{1,3}\d{1,2}[- ]\d{3})\b/g;

/** The codes in the messages of a request, as they stand on the screen. */
export function errorCodesIn(messages: readonly string[]): string[] {
  return [...new Set(messages.flatMap((message) => message.match(ERROR_CODE) ?? []))].slice(0, 10);
}

/** The article as the ticket tells it, before anything is taken out. */
export function draftArticle(
  ticket: Ticket,
  events: readonly TicketEvent[],
  releaseName: string | null,
): ArticleText {
  const { request } = ticket;
  const complements = events.flatMap((event) =>
    event.type === 'ComplementGiven' && event.text !== '' ? [event.text] : [],
  );
  const problem = [
    request.description,
    request.messages.length > 0
      ? `Messages :\n${request.messages.map((message) => `- ${message}`).join('\n')}`
      : '',
    `Dernières manipulations : ${request.lastActions}`,
    ...complements.map((text) => `Complément : ${text}`),
  ];
  return {
    title: request.title,
    problem: problem.filter((part) => part !== '').join('\n\n'),
    solution: ticket.response?.text ?? '',
    errorCodes: errorCodesIn(request.messages),
    releases: releaseName === null ? [] : [releaseName],
    theme: null,
  };
}

const TEXTS = ['title', 'problem', 'solution'] as const;

/** Everything in it that looks confidential, field by field (C3.3.1). */
export function findingsIn(
  article: ArticleText,
  known: PreparedKnown,
): { field: string; finding: Finding }[] {
  const lists = (['errorCodes', 'releases'] as const).flatMap((field) =>
    article[field].flatMap((text, index) => search(`${field}.${index}`, text, known)),
  );
  const theme = article.theme === null ? [] : search('theme', article.theme, known);
  return [...TEXTS.flatMap((field) => search(field, article[field], known)), ...lists, ...theme];
}

const search = (field: string, text: string, known: PreparedKnown) =>
  findConfidential(text, known).map((finding) => ({ field, finding }));

/** The draft with a mark where each finding stood, and the list of them. */
export function redactArticle(
  article: ArticleText,
  known: PreparedKnown,
): { readonly article: ArticleText; readonly findings: readonly FieldFinding[] } {
  const all = findingsIn(article, known);
  const clean = (field: string, text: string): string => {
    const here = all.filter((each) => each.field === field).map(({ finding }) => finding);
    return here
      .toSorted((a, b) => b.start - a.start)
      .reduce((kept, { start, end, kind }) => kept.slice(0, start) + markOf(kind) + kept.slice(end), text);
  };
  return {
    article: {
      title: clean('title', article.title),
      problem: clean('problem', article.problem),
      solution: clean('solution', article.solution),
      errorCodes: article.errorCodes.filter(
        (_code, index) => !all.some(({ field }) => field === `errorCodes.${index}`),
      ),
      releases: article.releases,
      theme: article.theme === null ? null : clean('theme', article.theme),
    },
    findings: all.map(({ field, finding }) => ({
      field,
      kind: finding.kind,
      text: finding.text,
      mark: markOf(finding.kind),
    })),
  };
}
