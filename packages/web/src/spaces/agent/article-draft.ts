import type { ProposalQuery } from '../../graphql/graphql.js';

export type Proposal = ProposalQuery['articleProposal'];
export type Finding = Proposal['findings'][number];
export type FileToClear = Proposal['files'][number];

/** The three texts that other establishments will read. */
export const PROSE = ['title', 'problem', 'solution'] as const;
type ProseField = (typeof PROSE)[number];

export interface ArticleDraft {
  title: string;
  problem: string;
  solution: string;
  /** Separated by commas. */
  errorCodes: string;
  /** Separated by commas. */
  releases: string;
  theme: string;
  /** Texts that the agent says are not confidential. */
  confirmed: string[];
  /** C3.3.1: files that the agent clears for other establishments. */
  attachmentIds: string[];
}

export const draftOf = (proposal: Proposal): ArticleDraft => ({
  title: proposal.title,
  problem: proposal.problem,
  solution: proposal.solution,
  errorCodes: proposal.errorCodes.join(', '),
  releases: proposal.releases.join(', '),
  theme: proposal.theme ?? '',
  confirmed: [],
  // None but those that the article carries already: a correction does not take them away by itself.
  attachmentIds: proposal.files.filter(({ cleared }) => cleared).map(({ file }) => file.id),
});

/** A draft that was kept before files could be cleared names none. */
export const restored = (
  kept: (Omit<ArticleDraft, 'attachmentIds'> & Partial<ArticleDraft>) | null,
): ArticleDraft | null => kept && { ...kept, attachmentIds: kept.attachmentIds ?? [] };

/** In the order of the ticket, whatever the order in which they were ticked. */
export const clearFile = (
  draft: ArticleDraft,
  files: readonly FileToClear[],
  id: string,
  cleared: boolean,
): ArticleDraft => ({
  ...draft,
  attachmentIds: files
    .map(({ file }) => file.id)
    .filter((each) => (each === id ? cleared : draft.attachmentIds.includes(each))),
});

/** « a, b » gives a and b. */
export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Puts texts back in place of their marks. A mark (`[personne]`) stands for several texts, so it is by its rank
 * that each is known; once the agent has changed the marks by hand, ranks mean nothing, and the text is left alone.
 */
function putBack(text: string, findings: readonly Finding[], isBack: (finding: Finding) => boolean): string {
  let result = text;
  for (const mark of new Set(findings.map((finding) => finding.mark))) {
    const ranked = findings.filter((finding) => finding.mark === mark);
    const pieces = result.split(mark);
    if (mark === '' || pieces.length - 1 !== ranked.length) continue;
    result = pieces
      .map((piece, rank) => {
        const finding = ranked[rank];
        return finding ? piece + (isBack(finding) ? finding.text : mark) : piece;
      })
      .join('');
  }
  return result;
}

/** The agent's word on a text that was taken out: not confidential, it comes back wherever it stood; or it goes again. */
export function confirm(
  draft: ArticleDraft,
  findings: readonly Finding[],
  { text, mark }: Pick<Finding, 'text' | 'mark'>,
  harmless: boolean,
): ArticleDraft {
  const confirmed = draft.confirmed.filter((each) => each !== text);
  const change = (field: ProseField): string => {
    if (!harmless) return draft[field].replaceAll(text, mark);
    const stillOut = findings.filter((each) => each.field === field && !confirmed.includes(each.text));
    return putBack(draft[field], stillOut, (finding) => finding.text === text);
  };
  return {
    ...draft,
    title: change('title'),
    problem: change('problem'),
    solution: change('solution'),
    confirmed: harmless ? [...confirmed, text] : confirmed,
  };
}

/** A text cut at the marks that stand for what was taken out. */
export function markedSegments(
  text: string,
  findings: readonly Finding[],
): { text: string; marked: boolean }[] {
  const marks = [...new Set(findings.map(({ mark }) => mark))].filter((mark) => mark !== '');
  if (marks.length === 0) return [{ text, marked: false }];
  const escaped = marks.map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split(new RegExp(`(${escaped.join('|')})`))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, marked: marks.includes(part) }));
}
