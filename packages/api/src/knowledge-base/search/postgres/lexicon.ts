import { trigramsOf, type KnownWord } from '@assistance/domain/knowledge-base';
import { rowsOf, type Queryable } from './queryable.js';

/**
 * Share of its trigrams that a misspelt word keeps. Two edits cost a word of n letters six of its n + 1 trigrams, and
 * add as many; below {@link LEAST_ALIKE} two letters swapped in a word of five would be missed. Longer words ask for
 * more: of 100,000 articles each would find thousands that are nothing like them.
 */
const leastAlike = (length: number): number => Math.max(LEAST_ALIKE, (length - 5) / (length + 7) - 0.01);
const LEAST_ALIKE = 0.19;
/** A word is read as one of about its length. */
const LENGTH_APART = 3;
/** Words looked up near one that no article has: the nearest three by edit distance are among them. */
const SIMILAR = 40;
/** Known words looked up that hold an unfinished or glued one. */
const CONTAINING = 20;
/** How often words that are gone are looked past. */
const ATTEMPTS = 4;

/** Up to where the words of some tables go: what {@link Lexicon} must have read. */
export interface Extent {
  /** Another one when the tables were rebuilt or emptied. */
  readonly tables: string;
  /** Number of the word that came last; numbers grow. */
  readonly last: number;
}

/** The extent of a vocabulary, to be selected with something else. */
export const extentSql = (schema: string): string => `
  pg_relation_filenode('${schema}.word')::text as tables, (select coalesce(max(number), 0)::float8 from ${schema}.word) as last`;

const byDocuments = (one: KnownWord, other: KnownWord): number =>
  other.documents - one.documents || (one.word < other.word ? -1 : 1);

/**
 * The words that some article has, in memory: a look at those like another one takes a fraction of a millisecond
 * where an index of trigrams takes twenty. About 100 bytes a word. New words are read when there are some; the counts
 * of a word are always read again, so that a word that is in no article any more is never suggested.
 */
export class Lexicon {
  readonly #db: Queryable;
  readonly #schema: string;
  #extent: Extent = { tables: '', last: 0 };
  #reading: Promise<void> | null = null;
  #words: string[] = [];
  /** Every word, each between line ends. */
  #joined = '\n';
  #trigrams = new Map<number, number[]>();
  #sizes: number[] = [];
  #gone = new Set<string>();

  constructor(db: Queryable, schema: string) {
    this.#db = db;
    this.#schema = schema;
  }

  /** Known words like each of some, by that word: the most alike first, of equals those of most articles. */
  async similar(asked: readonly string[], extent: Extent): Promise<Map<string, KnownWord[]>> {
    await this.#readUpTo(extent);
    return this.#told(asked, (word) => this.#alike(word), SIMILAR);
  }

  /** Known words that hold each of some, by it: those that begin with it first, then those of most articles. */
  async containing(asked: readonly string[], extent: Extent): Promise<Map<string, KnownWord[]>> {
    await this.#readUpTo(extent);
    return this.#told(
      asked,
      (fragment) => new Map(this.#holding(fragment).map((word) => [word, word.startsWith(fragment) ? 1 : 0])),
      CONTAINING,
    );
  }

  /** The best `most` words for each asked, with their current counts. */
  async #told(
    asked: readonly string[],
    candidatesFor: (word: string) => ReadonlyMap<string, number>,
    most: number,
  ): Promise<Map<string, KnownWord[]>> {
    for (let attempt = 1; ; attempt += 1) {
      const candidates = new Map(asked.map((word) => [word, candidatesFor(word)]));
      const wanted = new Set([...candidates.values()].flatMap((each) => [...each.keys()]));
      const known = await this.#read(wanted);
      const gone = [...wanted].filter((word) => !known.has(word));
      for (const word of gone) this.#gone.add(word);
      if (gone.length > 0 && attempt < ATTEMPTS) continue;
      return new Map(
        [...candidates].map(([word, scores]) => {
          const found = [...scores.keys()].flatMap((each) => known.get(each) ?? []);
          const scoreOf = (each: KnownWord): number => scores.get(each.word) ?? 0;
          found.sort((one, other) => scoreOf(other) - scoreOf(one) || byDocuments(one, other));
          return [word, found.slice(0, most)];
        }),
      );
    }
  }

  async #read(words: ReadonlySet<string>): Promise<Map<string, KnownWord>> {
    if (words.size === 0) return new Map();
    const rows = await rowsOf<KnownWord>(
      this.#db,
      `select word, shown, documents from ${this.#schema}.word where word = any($1::text[])`,
      [[...words]],
    );
    return new Map(rows.map((row) => [row.word, row]));
  }

  /** Shares of trigrams of the words most like one, all those that are as much so as the last that counts. */
  #alike(asked: string): Map<string, number> {
    const trigrams = trigramsOf(asked);
    const shared = new Uint8Array(this.#words.length);
    for (const trigram of trigrams) {
      for (const at of this.#trigrams.get(trigram) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    }
    const least = leastAlike(asked.length);
    const found: [word: string, share: number][] = [];
    for (let at = 0; at < shared.length; at += 1) {
      const both = shared[at] ?? 0;
      if (both === 0) continue;
      const share = both / (trigrams.size + (this.#sizes[at] ?? 0) - both);
      if (share < least) continue;
      const word = this.#words[at] ?? '';
      if (Math.abs(word.length - asked.length) <= LENGTH_APART && !this.#gone.has(word))
        found.push([word, share]);
    }
    found.sort((one, other) => other[1] - one[1]);
    const last = found[Math.min(SIMILAR, found.length) - 1]?.[1] ?? 0;
    return new Map(found.filter(([, share]) => share >= last));
  }

  #holding(fragment: string): string[] {
    const found: string[] = [];
    for (let at = this.#joined.indexOf(fragment); at >= 0;) {
      const end = this.#joined.indexOf('\n', at);
      const word = this.#joined.slice(this.#joined.lastIndexOf('\n', at) + 1, end);
      if (!this.#gone.has(word)) found.push(word);
      at = this.#joined.indexOf(fragment, end);
    }
    return found;
  }

  async #readUpTo({ tables, last }: Extent): Promise<void> {
    const lacks = (): boolean => this.#extent.tables !== tables || this.#extent.last < last;
    // What another search has begun to read may not go far enough.
    for (let attempt = 0; attempt < 2 && lacks(); attempt += 1) {
      this.#reading ??= this.#readOn().finally(() => (this.#reading = null));
      await this.#reading;
    }
  }

  async #readOn(): Promise<void> {
    const { tables, last } = this.#extent;
    const [row] = await rowsOf<{ tables: string; last: number | null; words: string | null }>(
      this.#db,
      `select tables, max(number)::float8 as last, string_agg(word, ' ' order by number) as words
         from (select pg_relation_filenode('${this.#schema}.word')::text as tables) now
         left join ${this.#schema}.word on number > case when tables = $1 then $2::bigint else 0 end
        group by 1`,
      [tables, last],
    );
    if (row === undefined) return;
    if (row.tables !== tables) {
      [this.#words, this.#sizes, this.#joined] = [[], [], '\n'];
      [this.#trigrams, this.#gone] = [new Map(), new Set()];
      this.#extent = { tables: row.tables, last: 0 };
    }
    if (row.words === null) return;
    const words = row.words.split(' ');
    const added = words.filter((word) => this.#add(word));
    if (added.length > 0) this.#joined += `${added.join('\n')}\n`;
    this.#extent = { tables: row.tables, last: row.last ?? 0 };
  }

  /** `false` for a word that had gone and has come back. */
  #add(word: string): boolean {
    if (this.#gone.delete(word)) return false;
    const at = this.#words.push(word) - 1;
    const trigrams = trigramsOf(word);
    this.#sizes.push(trigrams.size);
    for (const trigram of trigrams) {
      const known = this.#trigrams.get(trigram);
      if (known === undefined) this.#trigrams.set(trigram, [at]);
      else known.push(at);
    }
    return true;
  }
}
