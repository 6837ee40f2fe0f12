/** Names that the system knows, as it writes them: `Claire Lefèvre`, `Université de Valmont`. */
export interface Known {
  readonly people: readonly string[];
  readonly establishments: readonly string[];
}

/** `œ` is folded to `o` and written `oe`: a name with either is looked up as both. */
export function spellingsOf(name: string): string[] {
  const spellings = new Set([name.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/ß/g, 'ss')]);
  for (const spelling of [...spellings])
    if (/oe/i.test(spelling)) spellings.add(spelling.replace(/oe/gi, 'o'));
  if (/[æß]/i.test(name)) spellings.add(name);
  return [...spellings];
}
