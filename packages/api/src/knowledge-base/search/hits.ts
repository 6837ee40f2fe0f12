import { highlight, snippet, type Wanted } from '@assistance/domain/knowledge-base';
import type { SearchHit } from './types.js';

/** Length of an excerpt, in UTF-16 units: three lines on a wide screen. */
const EXCERPT = 240;

/** What is shown of an article. */
export interface Shown {
  readonly title: string;
  readonly body: string;
}

/** A hit as people see it. */
export const hitOf = (id: string, score: number, { title, body }: Shown, wanted: Wanted): SearchHit => ({
  id,
  score,
  title: highlight(title, wanted),
  snippet: snippet(body, wanted, EXCERPT),
});
