import { analyse } from '@assistance/domain/knowledge-base';
import type { EvaluationCorpus } from './evaluate.js';

/** Name and version of the peer, as shown. */
export const PEER = 'minisearch';

/** How many titles count as one text, and how far a stem may be: the best of what was tried on the public questions. */
const OPTIONS = { boost: { title: 3 }, fuzzy: 0.25 };

/**
 * Somebody else's search of the same articles, to compare with: MiniSearch on our French stems and joined codes, stop
 * words left out, with its own tolerance of typos. Throws when the package is not installed: only development has it.
 */
export async function peerSearch(corpus: EvaluationCorpus): Promise<(question: string) => string[]> {
  const { default: MiniSearch } = await import('minisearch');
  const peer = new MiniSearch<EvaluationCorpus[number]>({
    fields: ['title', 'theme', 'text', 'problem', 'errorCodes'],
    tokenize: (text) => analyse(text).terms.map(({ term }) => term),
    processTerm: (term) => term,
  });
  peer.addAll(corpus);
  return (question) => peer.search(question, OPTIONS).map(({ id }) => String(id));
}
