import { marksIn, segmentsOf, type Asked, type Segment } from './marks.js';

/**
 * A whole text with what was looked for marked: other endings, accents and forms of a code as well. The segments
 * joined are the text, unchanged. Linear in its length; never throws.
 */
export const highlight = (text: string, asked: Asked): Segment[] =>
  segmentsOf(text, marksIn(text, asked), 0, text.length);
