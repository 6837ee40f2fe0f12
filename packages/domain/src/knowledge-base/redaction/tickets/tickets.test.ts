import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** A text, what of it is confidential between ⟦ and ⟧, and who is known where it was written. */
interface MarkedTicket {
  readonly people: readonly string[];
  readonly establishments: readonly string[];
  readonly ticket: string;
}

/** Written after the detectors, in other words than theirs. Invented. */
const TICKETS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'tickets.json'), 'utf8'),
) as readonly MarkedTicket[];

describe('C3.3.1 tickets of a help desk', () => {
  it.each(TICKETS)('$people $establishments $ticket', ({ people, establishments, ticket }) => {
    const { text, expected } = readMarked(ticket);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
