import {
  gramNumber,
  neededFor,
  spellable,
  wantedOf,
  type CollectionStatistics,
  type KnownWord,
  type Lengths,
  type SearchQuestion,
  type Wanted,
} from '@assistance/domain/knowledge-base';
import { SearchError } from '../search-error.js';
import { extentSql, type Lexicon } from './lexicon.js';
import { rowsOf, type Queryable } from './queryable.js';

/** Unknown words of one question for which others are looked up; a pasted page in another language has many. */
const MOST_UNKNOWN = 12;

/** A question as the collection understands it. */
export interface Understood {
  /** Known words that hold one of those that nothing known is near. */
  readonly containing: readonly Pick<KnownWord, 'word' | 'documents'>[];
  readonly wanted: Wanted;
  readonly statistics: CollectionStatistics;
}

interface Frequencies {
  documents: number;
  lengths: string[];
  terms: Record<string, number> | null;
  grams: Record<string, number> | null;
  unknown: string[] | null;
  tables: string;
  last: number;
}

const statement = (schema: string): string => `
  with unknown as (
    select word from unnest($3::text[], $4::text[]) asked (word, term)
     where not exists (select from ${schema}.term where term.term = asked.term) order by length(word) desc limit ${MOST_UNKNOWN}
  )
  select documents, lengths,
    (select jsonb_object_agg(term, term.documents) from ${schema}.term where term = any($1)) as terms,
    (select jsonb_object_agg(gram, gram.documents) from ${schema}.gram where gram = any($2::integer[])) as grams,
    (select array_agg(word) from unknown) as unknown, ${extentSql(schema)}
   from ${schema}.collection`;

const mapOf = (record: Record<string, number> | null): Map<string, number> =>
  new Map(Object.entries(record ?? {}));

function lengthsOf([title, theme, text]: readonly string[], documents: number): Lengths {
  const average = (sum: string | undefined) => Number(sum ?? 0) / Math.max(1, documents);
  return { title: average(title), theme: average(theme), text: average(text) };
}

async function findSimilarWords(
  db: Queryable,
  schema: string,
  wanted: readonly Wanted[],
  words: ReadonlyMap<string, string>,
) {
  const needed = wanted.map(neededFor);
  const terms = [...new Set(needed.flatMap((each) => each.terms))];
  const grams = [...new Set(needed.flatMap((each) => each.grams))];
  const [row] = await rowsOf<Frequencies>(db, statement(schema), [
    terms,
    grams.map(gramNumber),
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
    grams: new Map(grams.map((gram) => [gram, row.grams?.[gramNumber(gram)] ?? 0])),
  };
  return {
    statistics,
    unknown: row.unknown ?? [],
    extent: { tables: row.tables, last: row.last },
  };
}

/** Understands a question in one statement, or in some more when it holds a word that no article has. */
export async function understand(
  db: Queryable,
  schema: string,
  lexicon: Lexicon,
  question: SearchQuestion,
): Promise<Understood> {
  const wanted = wantedOf(question);
  const { statistics, unknown, extent } = await findSimilarWords(db, schema, [wanted], spellable(question));
  if (unknown.length === 0) return { wanted, statistics, containing: [] };
  const corrected = wantedOf(question, await lexicon.similar(unknown, extent));
  const [answer, containing] = await Promise.all([
    findSimilarWords(db, schema, [corrected], new Map()),
    lexicon.containing(corrected.unknown.slice(0, MOST_UNKNOWN), extent),
  ]);
  return { wanted: corrected, statistics: answer.statistics, containing: [...containing.values()].flat() };
}

/** Understands several questions in one statement: as they are written, no word is taken for another. */
export async function understandAll(
  db: Queryable,
  schema: string,
  questions: readonly SearchQuestion[],
): Promise<Understood[]> {
  const wanted = questions.map((question) => wantedOf(question));
  const { statistics } = await findSimilarWords(db, schema, wanted, new Map());
  return wanted.map((each) => ({ wanted: each, statistics, containing: [] }));
}
