import { MeilisearchRequestTimeOutError, MeilisearchTaskTimeOutError } from 'meilisearch';
import { SearchError } from '../search-error.js';
import { MeilisearchRefusal } from './http-transport.js';

/** Answers that another attempt may change: too many requests, a server that starts, is full or fails. */
const passes = (status: number): boolean => status === 408 || status === 429 || status >= 500;

function isTimeout(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof MeilisearchTaskTimeOutError || each instanceof MeilisearchRequestTimeOutError)
      return true;
    if (each.name === 'TimeoutError') return true;
  }
  return false;
}

function refusalIn(error: unknown): MeilisearchRefusal | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof MeilisearchRefusal) return each;
  }
  return null;
}

/** What went wrong with Meilisearch, in the words of the search. Never holds the key. */
export function toSearchError(error: unknown): SearchError {
  if (error instanceof SearchError) return error;
  const refusal = refusalIn(error);
  if (refusal) {
    const kind = passes(refusal.status) ? 'unavailable' : 'refused';
    return new SearchError(
      'meilisearch',
      kind,
      `${refusal.code ?? refusal.status}: ${refusal.message}`,
      refusal,
    );
  }
  if (isTimeout(error)) return new SearchError('meilisearch', 'timeout', 'no answer in time');
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new SearchError('meilisearch', 'unavailable', message, cause);
}
