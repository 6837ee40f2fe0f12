import type { ProposalQuery } from '../../graphql/graphql.js';

export type Proposal = ProposalQuery['articleProposal'];
export type Finding = Proposal['findings'][number];

/** The three texts that other establishments will read. */
export const PROSE = ['title', 'problem', 'solution'] as const;
export type ProseField = (typeof PROSE)[number];

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
}

export const draftOf = (proposal: Proposal): ArticleDraft => ({
  title: proposal.title,
  problem: proposal.problem,
  solution: proposal.solution,
  errorCodes: proposal.errorCodes.join(', '),
  releases: proposal.releases.join(', '),
  theme: proposal.theme ?? '',
  confirmed: [],
});

/** « a, b » gives a and b. */
export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Puts back, or takes out again, what the agent says is not confidential. */
export function confirm(draft: ArticleDraft, finding: Finding, harmless: boolean): ArticleDraft {
  const [from, to] = harmless ? [finding.mark, finding.text] : [finding.text, finding.mark];
  const others = draft.confirmed.filter((text) => text !== finding.text);
  return {
    ...draft,
    title: draft.title.replaceAll(from, to),
    problem: draft.problem.replaceAll(from, to),
    solution: draft.solution.replaceAll(from, to),
    confirmed: harmless ? [...others, finding.text] : others,
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
