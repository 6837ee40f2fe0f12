/**
 * A group of alternatives for an expression: `oneOf('serveurs?, hote')` is `(?:serveurs?|hote)`. Alternatives are
 * parted by commas; blanks around them are left out, and a new line counts as a blank.
 */
export const oneOf = (alternatives: string): string =>
  `(?:${alternatives
    .split(',')
    .map((each) => each.trim().replace(/\s+/g, ' '))
    .filter((each) => each !== '')
    .join('|')})`;
