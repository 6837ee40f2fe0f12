const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/**
 * Sets French as printers do: no line may begin with « : », « ? » or « h 30 », nor end with « « ». Sources keep plain
 * spaces, which everyone can see and type; the page gets those that do not break.
 */
export const setInFrench = (sentence: string): string =>
  sentence
    .replace(/ ([:»])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ ([;!?%])/g, `${NARROW}$1`)
    .replace(/n° /g, `n°${NO_BREAK}`)
    .replace(/(\d|\}) (h|j|min|ms|jours?|fichiers?)(?![\p{L}\d])/gu, `$1${NO_BREAK}$2`)
    .replace(/\bh (\d\d)\b/g, `h${NO_BREAK}$1`);

interface Sentences {
  readonly [key: string]: string | Sentences;
}

/** The same for a whole tree of sentences. */
export const setAllInFrench = <Tree extends Sentences>(tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? setInFrench(value) : setAllInFrench(value),
    ]),
  ) as Tree;
