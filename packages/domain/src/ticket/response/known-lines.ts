import { foldText, lettersIn } from '../../shared/index.js';
import type { Boilerplate } from '../text.js';

/** Fewer letters say nothing that could be known again. */
const LEAST_KNOWN = 10;
/** Lines are looked up by as many characters at one of their ends. */
const KEY = 3;

/** Does a folded line say what a template does, whatever stands in its gaps? In a time that grows with the line. */
function isSaidIn(line: string, [first = '', ...others]: Boilerplate): boolean {
  if (!line.startsWith(first)) return false;
  const last = others.pop();
  if (last === undefined) return line === first;
  let at = first.length;
  for (const piece of others) {
    const found = line.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return line.length >= at + last.length && line.endsWith(last);
}

/**
 * Tests folded lines against all the templates at hand. Those without a gap are looked up whole, the others by one of their
 * ends: a response of many lines is not read once for each of them.
 */
export function knownLines(boilerplate: readonly Boilerplate[]): (line: string) => boolean {
  const whole = new Set<string>();
  const byStart = new Map<string, Boilerplate[]>();
  const byEnd = new Map<string, Boilerplate[]>();
  const anywhere: Boilerplate[] = [];
  for (const written of boilerplate) {
    if (lettersIn(written.join('')) < LEAST_KNOWN) continue;
    const pieces = written.map(foldText);
    const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
    if (pieces.length === 1) whole.add(first);
    else if (first.length >= KEY) add(byStart, first.slice(0, KEY), pieces);
    else if (last.length >= KEY) add(byEnd, last.slice(-KEY), pieces);
    else anywhere.push(pieces);
  }
  return (line) =>
    whole.has(line) ||
    [byStart.get(line.slice(0, KEY)), byEnd.get(line.slice(-KEY)), anywhere].some((some) =>
      some?.some((pieces) => isSaidIn(line, pieces)),
    );
}

function add(to: Map<string, Boilerplate[]>, key: string, pieces: Boilerplate): void {
  const some = to.get(key);
  if (some) some.push(pieces);
  else to.set(key, [pieces]);
}
