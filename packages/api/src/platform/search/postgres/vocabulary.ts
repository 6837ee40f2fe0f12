import {
  neededFor,
  spellable,
  wantedOf,
  type CollectionStatistics,
  type KnownWord,
  type Lengths,
  type Question,
  type Wanted,
} from '@assistance/domain/knowledge-base';
import { SearchError } from '../search-error.js';
import { rowsOf, type Queryable } from './queryable.js';

/** Words looked up near one that no article has: the nearest three by edit distance are among them. */
const SIMILAR = 40;
/** Unknown words of one question for which others are looked up; a pasted page in another language has many. */
const MOST_UNKNOWN = 12;

/** A question as the collection understands it. */
export interface Understood {
  readonly wanted: Wanted;
  readonly statistics: CollectionStatistics;
}

interface Frequencies {
  documents: number;
  lengths: string[];
  terms: Record<string, number> | null;
  grams: Record<string, number> | null;
  similar: Record<string, KnownWord[]> | null;
}

const statement = (schema: string): string => `
  with unknown as (
    select word from unnest($3::text[], $4::text[]) asked (word, term)
     where not exists (select from ${schema}.term where term.term = asked.term) order by length(word) desc limit ${MOST_UNKNOWN}
  )
  select documents, lengths,
    (select jsonb_object_agg(term, term.documents) from ${schema}.term where term = any($1)) as terms,
    (select jsonb_object_agg(gram, gram.documents) from ${schema}.gram where gram = any($2)) as grams,
    (select jsonb_object_agg(unknown.word, (select coalesce(jsonb_agg(found), '[]') from ${schema}.similar_words(unknown.word, ${SIMILAR}) found))
       from unknown) as similar
   from ${schema}.collection`;

const mapOf = (record: Record<string, number> | null): Map<string, number> =>
  new Map(Object.entries(record ?? {}));

function lengthsOf([title, theme, text]: readonly string[], documents: number): Lengths {
  const average = (sum: string | undefined) => Number(sum ?? 0) / Math.max(1, documents);
  return { title: average(title), theme: average(theme), text: average(text) };
}

async function ask(db: Queryable, schema: string, wanted: Wanted, words: ReadonlyMap<string, string>) {
  const { terms, grams } = neededFor(wanted);
  const [row] = await rowsOf<Frequencies>(db, statement(schema), [
    terms,
    grams,
    [...words.keys()],
    [...words.values()],
  ]);
  if (row === undefined)
    throw new SearchError('postgresql', 'refused', `the collection of ${schema} has no row`);
  const statistics: CollectionStatistics = {
    documents: row.documents,
    termLengths: lengthsOf(row.lengths.slice(0, 3), row.documents),
    gramLengths: lengthsOf(row.lengths.slice(3), row.documents),
    terms: mapOf(row.terms),
    grams: mapOf(row.grams),
  };
  return { statistics, similar: new Map(Object.entries(row.similar ?? {})) };
}

/** Understands a question in one statement, or in two when it holds a word that no article has. */
export async function understand(db: Queryable, schema: string, question: Question): Promise<Understood> {
  const wanted = wantedOf(question);
  const { statistics, similar } = await ask(db, schema, wanted, spellable(question));
  if (similar.size === 0) return { wanted, statistics };
  const corrected = wantedOf(question, similar);
  return { wanted: corrected, statistics: (await ask(db, schema, corrected, new Map())).statistics };
}
