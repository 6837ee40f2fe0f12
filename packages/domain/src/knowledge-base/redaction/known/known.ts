/** Names that the system knows, as it writes them: `Claire Lefèvre`, `Université de Valmont`. */
export interface Known {
  readonly people: readonly string[];
  /** Names and short names. */
  readonly establishments: readonly string[];
  /** Towns and sites where establishments are registered. */
  readonly places?: readonly string[];
}

/** Letters that are folded to one, and also written as two: `œ` is `o` or `oe`, `ü` is `u` or `ue`. */
const DOUBLE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ü: 'ue',
  ö: 'oe',
  ä: 'ae',
  ø: 'oe',
  å: 'aa',
};

/** A name as it is, and with its special letters written as two; `oe` also as `œ` is folded. */
export function spellingsOf(name: string): string[] {
  const composed = name.normalize('NFC');
  const spellings = new Set([composed]);
  spellings.add(composed.replace(/[œæßüöäøå]/gi, (letter) => DOUBLE[letter.toLowerCase()] ?? letter));
  if (/oe/i.test(composed)) spellings.add(composed.replace(/oe/gi, 'o'));
  // « Le Floch » for « Le Floc'h ».
  for (const spelling of Array.from(spellings))
    spellings.add(spelling.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''));
  return [...spellings];
}
