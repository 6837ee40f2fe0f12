import { FIELDS, type AnalysedField, type Candidate } from '@assistance/domain/knowledge-base';

/** How an article is stored for the ranker: fields on a line each, blanks at both ends so that ` avis de ` is found. */
export interface StoredText {
  readonly shape: string;
  readonly terms: string;
  readonly words: string;
}

const joined = (candidate: Candidate, part: keyof AnalysedField): string =>
  FIELDS.map((field) => ` ${candidate[field][part]} `).join('\n');

/** The analysed texts of an article as its row holds them. */
export const toStored = (candidate: Candidate): StoredText => ({
  shape: candidate.shape,
  terms: joined(candidate, 'terms'),
  words: joined(candidate, 'words'),
});

/** Reads them back for the ranker. */
export function fromStored(id: string, { shape, terms, words }: StoredText): Candidate {
  const [termLines, wordLines] = [terms.split('\n'), words.split('\n')];
  const field = (at: number): AnalysedField => ({
    terms: (termLines[at] ?? '').slice(1, -1),
    words: (wordLines[at] ?? '').slice(1, -1),
  });
  return { id, shape, title: field(0), theme: field(1), text: field(2) };
}
