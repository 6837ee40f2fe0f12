/** Paragraphs and numbered steps, one a line, as people write them in the form. */
export const lines = (...parts: readonly string[]): string => parts.join('\n');
