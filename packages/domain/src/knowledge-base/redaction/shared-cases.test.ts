import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfidential, redact } from './index.js';

interface SharedCase {
  readonly text: string;
  readonly known: { readonly people: readonly string[]; readonly establishments: readonly string[] };
  readonly spans: readonly { readonly start: number; readonly text: string }[];
}

/** Worked cases that are not in the repository: beside it, or where `ASSISTANCE_CASES` says. */
const folder = process.env['ASSISTANCE_CASES'] ?? join(import.meta.dirname, '../../../../../../shared/cases');
const file = join(folder, 'redaction.json');
const there = existsSync(file);
if (!there)
  process.stderr.write(
    `SKIPPED: no worked cases of redaction at ${file} (ASSISTANCE_CASES names their folder).\n`,
  );
const cases = there ? (JSON.parse(readFileSync(file, 'utf8')) as readonly SharedCase[]) : [];

describe.skipIf(!there)('C3.4.5 the worked cases of redaction', () => {
  it('are there', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((each) => [each.text, each] as const))('%s', (_, { text, known, spans }) => {
    const gone = findConfidential(text, known).map(({ start, end }) => [start, end]);
    expect(gone).toEqual(spans.map((span) => [span.start, span.start + span.text.length]));
    const { redacted } = redact(text, known);
    // A login may be a part of a service's name that stays: whole words are what counts.
    const words = new Set(redacted.split(/[^\p{L}\p{N}.@_-]+/u));
    for (const span of spans) expect(words.has(span.text)).toBe(false);
  });
});
