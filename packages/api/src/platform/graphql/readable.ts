import { refuseWith } from './refusal-error.js';

/** NUL, and half of a sign that takes two: no text of PostgreSQL holds them, and no person ever typed them. */
export const isReadable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Refuses texts that the database would choke on, by the path of the field they stand in. */
export function requireReadable(args: unknown, path = ''): void {
  if (typeof args === 'string') {
    if (!isReadable(args)) refuseWith('INVALID_VALUE', path, { value: shown(args) });
  } else if (typeof args === 'object' && args !== null) {
    for (const [name, value] of Object.entries(args)) {
      // A mutation's only argument is its input: people know its fields, not its name.
      const inside = path === '' && name === 'input' ? '' : `${path}${path === '' ? '' : '.'}${name}`;
      requireReadable(value, inside);
    }
  }
}

const shown = (text: string): string => text.slice(0, 40).replaceAll('\0', '␀').toWellFormed();
