import { cleanText } from './clean.js';
import { type PlainRefusalCode, refuse } from './refusal.js';
import { fail, ok, type Result } from './result.js';

/** Longest text of one message, in UTF-16 code units: a trace belongs in an attachment. */
export const MAX_TEXT = 20_000;
/** Longest title, in UTF-16 code units: it must fit a list and a mail's subject. */
export const MAX_TITLE = 200;
/** C4.2.1: fewest letters of a detailed description. */
export const MIN_DESCRIPTION = 20;

/**
 * What no reader sees: zero-width and other ignorable characters (Hangul fillers are letters to Unicode), controls,
 * format and direction marks, unassigned and private code points, blanks of any width, marks without a letter, and the
 * signs that are drawn empty (braille blank, Egyptian blanks).
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\s\u2800\u{13441}\u{13442}]+/gu;
const NOT_A_LETTER = /\P{L}+/gu;

const seenIn = (text: string): string => text.replace(UNSEEN, '');

/** Whether nothing of the text is visible: `'\u200b\u00ad'` is blank. */
export const isBlank = (text: string): boolean => seenIn(text) === '';

/** The number of visible letters. Digits, symbols, emoji and invisible characters do not count. */
export const lettersIn = (text: string): number => [...seenIn(text).replace(NOT_A_LETTER, '')].length;

/**
 * The form in which texts are compared: lower case, without accents and invisible characters, with straight
 * apostrophes.
 */
export const foldText = (text: string): string => unaccented(text).toLowerCase();

/** As {@link foldText}, but with the case kept. */
export const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .replace(/[’ʼ]/g, "'");

/** Alone or together they are no text that anything can be done with. Folded. */
const EMPTY_TALK = new Set(
  `bonjour bonsoir salut hello hi merci thanks thank you cordialement bien a vous svp stp please ok okay d accord vu test
tests essai toto titi tata blabla bla xxx xx todo tbd lorem ipsum dolor sit amet azerty qwerty qsdf`.split(
    /\s/,
  ),
);
/** Answers to a question, but no description, analysis nor reason. Folded. */
const BARE_ANSWERS = new Set(
  'oui non yes no aucun aucune rien neant ras idem na nc none nothing null sans objet n s o'.split(' '),
);

/** How many letters a reader must see, and how many must differ (« xxxxxxxx » is none), by what the text is. */
const LEAST_LETTERS = { seen: 0, label: 2, reply: 3, statement: 5, detail: MIN_DESCRIPTION } as const;
const DIFFERENT_LETTERS = { seen: 0, label: 2, reply: 2, statement: 3, detail: 3 } as const;

/** What a text must contain: its field, its limits, and the refusals. */
export interface TextRule {
  /** The input as the API names it: what a refusal is about. */
  readonly field: string;
  /** Refused with it when nothing is written. */
  readonly missing: PlainRefusalCode;
  /** Refused with it when too little is; `TEXT_WITHOUT_SUBSTANCE` when it is left out. */
  readonly short?: PlainRefusalCode;
  /** The rule of the charter that asks for the text; that of the refusal when it is left out. */
  readonly rule?: string;
  /** In UTF-16 code units; `MAX_TEXT` when it is left out. */
  readonly max?: number;
  /**
   * `seen`: anything that can be seen (a code, a number). `label`: a title, a name. `reply`: a bare « non » will do.
   * `statement`: a reason, a question. `detail`: a description. Courtesy and padding are enough for `seen` alone.
   */
  readonly holds: keyof typeof LEAST_LETTERS;
}

function saysSomething(text: string, holds: TextRule['holds']): boolean {
  if (holds === 'seen') return true;
  const least = LEAST_LETTERS[holds];
  if (lettersIn(text) < least) return false;
  const words = foldText(text).match(/\p{L}+/gu) ?? [];
  const mayBeBare = holds === 'label' || holds === 'reply';
  const distinctWords = words
    .filter((word) => !EMPTY_TALK.has(word) && (mayBeBare || !BARE_ANSWERS.has(word)))
    .join('');
  return (
    distinctWords.length >= Math.min(least, LEAST_LETTERS.statement) &&
    new Set(distinctWords).size >= DIFFERENT_LETTERS[holds]
  );
}

/**
 * Trims a text and checks it against its rule; used by the server and the pages. Linear in the text's length.
 *
 * @param text the text as entered
 * @returns the trimmed text, or the refusal with the field and the rule of the charter
 */
export function requireText(
  text: string,
  { field, missing, short = 'TEXT_WITHOUT_SUBSTANCE', rule, max = MAX_TEXT, holds }: TextRule,
): Result<string> {
  // As the server keeps it: a page counts and asks what the server will.
  const trimmed = cleanText(text).trim();
  const refused = (code: PlainRefusalCode): Result<never> => {
    const refusal = refuse(code, field, { min: LEAST_LETTERS[holds] });
    return fail(rule === undefined ? refusal : { ...refusal, rule });
  };
  if (trimmed.length > max) return fail(refuse('TOO_LONG', field, { max }));
  if (isBlank(trimmed)) return refused(missing);
  return saysSomething(trimmed, holds) ? ok(trimmed) : refused(short);
}

/**
 * As {@link requireText}, but an empty text is accepted when there are files.
 *
 * @param files number of attached files
 */
export const requireTextOrFile = (text: string, files: number, rule: TextRule): Result<string> =>
  files > 0 && isBlank(text) ? ok('') : requireText(text, rule);
