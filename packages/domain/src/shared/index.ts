/** An instant: ISO 8601, UTC, to the millisecond (`2026-11-24T14:00:00.000Z`), as stored in events. */
export type Instant = string;

/** The two languages that people read. French first. */
export type Language = 'fr' | 'en';

/** One sentence in both languages. */
export type Sentence = Readonly<Record<Language, string>>;

export {
  addRefusals,
  forbid,
  type PlainRefusalCode,
  type Refusal,
  type RefusalCode,
  type RefusalEntry,
  type RefusalsOfRooms,
  REFUSALS,
  refuse,
} from './refusal.js';
export { type Result, ok, fail } from './result.js';
export { waitText } from './wait.js';
export {
  foldText,
  isBlank,
  lettersIn,
  MAX_TEXT,
  MAX_TITLE,
  MIN_DESCRIPTION,
  requireText,
  requireTextOrFile,
  type TextRule,
  unaccented,
} from './text.js';
export { byEnumName, type EnumName, enumName } from './enum-name.js';
export { cleanLine, cleanText } from './clean.js';
