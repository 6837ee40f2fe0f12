import { markOf, type PreparedKnown, type Redaction } from '@assistance/domain/knowledge-base';
import type { ArticleText, Ticket, TicketEvent } from '@assistance/domain/ticket';
import { redactAll } from './redaction-work.js';

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

const PROSE_FIELDS = ['title', 'problem', 'solution'] as const;

/** A text of an article, and the field it stands in: `errorCodes.0`. */
interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** Every text of an article that others would read. */
export const textsOf = ({ errorCodes, releases, theme, ...words }: ArticleText): FieldText[] => [
  ...PROSE_FIELDS.map((field) => ({ field, text: words[field] })),
  ...errorCodes.map((text, index) => ({ field: `errorCodes.${index}`, text })),
  ...releases.map((text, index) => ({ field: `releases.${index}`, text })),
  ...(theme === null ? [] : [{ field: 'theme', text: theme }]),
];

/** The same article with a mark where each finding stood, and the list of them; `read` is one for each of its texts. */
export function redactedArticle(
  article: ArticleText,
  read: readonly Redaction[],
): { readonly article: ArticleText; readonly findings: readonly FieldFinding[] } {
  const texts = textsOf(article).map(({ field }, rank) => {
    const { redacted = '', findings = [] } = read[rank] ?? {};
    return { field, redacted, findings };
  });
  const byField = new Map(texts.map((text) => [text.field, text]));
  const clean = (field: string): string => byField.get(field)?.redacted ?? '';
  return {
    article: {
      title: clean('title'),
      problem: clean('problem'),
      solution: clean('solution'),
      errorCodes: article.errorCodes.filter(
        (_code, index) => byField.get(`errorCodes.${index}`)?.findings.length === 0,
      ),
      releases: article.releases,
      theme: article.theme === null ? null : clean('theme'),
    },
    findings: texts.flatMap(({ field, findings }) =>
      findings.map(({ kind, text }) => ({ field, kind, text, mark: markOf(kind) })),
    ),
  };
}

/** The same, read at once: for what nobody waits for. */
export const redactArticle = (article: ArticleText, known: PreparedKnown) =>
  redactedArticle(article, redactAll({ texts: textsOf(article).map(({ text }) => text) }, known).texts);
