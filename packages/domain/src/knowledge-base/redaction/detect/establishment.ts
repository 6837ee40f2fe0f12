import { GENERIC, LINKING, type Run } from '../known/establishment-index.js';
import type { Word } from '../text/words.js';
import { TECHNICAL } from '../vocabulary/values.js';
import type { Detector, Reading } from './detector.js';

const INNER = /^(?:[ '.-]|\. |\n| {2}| ?- ?)$/;

function joined({ view, words }: Reading, left: number, right: number): boolean {
  const [a, b] = [words[left], words[right]];
  if (a === undefined || b === undefined) return false;
  const between = view.folded.slice(a.end, b.start);
  // A point after a whole word ends the sentence; after « univ » it does not.
  return INNER.test(between) && !(/^\. /.test(between) && a.end - a.start > 5);
}

/** Index after the run that begins at `at`, linking words skipped, or -1. */
function runAt(reading: Reading, at: number, run: Run): number {
  let i = at;
  for (const [k, part] of run.parts.entries()) {
    if (k > 0) {
      let skipped = 0;
      while (
        reading.words[i]?.folded !== part &&
        LINKING.has(reading.words[i]?.folded ?? '') &&
        !/^\d/.test(part) &&
        skipped < 3
      ) {
        if (!joined(reading, i - 1, i)) return -1;
        i += 1;
        skipped += 1;
      }
      if (!joined(reading, i - 1, i)) return -1;
    }
    if (reading.words[i]?.folded !== part) return -1;
    i += 1;
  }
  return i;
}

const STARTS =
  /^(?:universites?|univs?|unive|univers|university|uni|u|ecole|institut|inst|institute|ens|insa|iep|iut|iae|inp|ut|inspe|comue|communaute|faculte|fac|campus|college|polytech|presidence|pole|site|ufr|academie|etablissement|sciencespo)$/;

/** Index of the first word of `université de …` that ends just before `at`, or `at`. */
function typeBefore(reading: Reading, at: number): number {
  const po = reading.words[at]?.folded === 'po' && reading.words[at - 1]?.folded === 'sciences';
  let first = po ? at - 1 : at;
  let linked = false;
  for (let i = at - 1; i >= 0 && i >= at - 8 && joined(reading, i, i + 1); i -= 1) {
    const { folded, capital } = reading.words[i] as Word;
    const single =
      folded === 'u' && !capital && reading.view.folded.charAt((reading.words[i] as Word).end) !== '-';
    if (folded === 'et' && /^(?:l|la|le|a)$/.test(reading.words[i + 1]?.folded ?? '')) break;
    const before = reading.words[i - 1];
    // « Sciences Po Valmont » for an Institut d'études politiques.
    if (folded === 'po' && before?.folded === 'sciences' && joined(reading, i - 1, i)) {
      first = i - 1;
      break;
    }
    if (STARTS.test(folded) && !single) first = i;
    else if (LINKING.has(folded) || GENERIC.has(folded)) linked = true;
    // « université Lumière Lyon 2 » for « Université Lyon 2 ».
    else if (!capital || i < at - 2 || linked) break;
  }
  return first;
}

const NAMED =
  /(?:\bchez|\b(?:collegues?|equipes?|dsi|drh|daf|dgs|sg|services?|agence comptable|agent comptable|etablissement|correspondante?s?|utilisateurs?|site|campus|presidence|gestionnaires?|agents?|confreres?|nos amis|centre|scolarite|informaticiens?|universitaires?|faculte|fac|iut|structure|environnement|base|instance|serveurs?|demande|ticket|fiche|chez nous,?|ici,?|nous sommes|chez nous) (?:de|d'|du|a|la|le|l'|:|centrale de|informatique de)(?: l'| la | le )?) ?$/;

/** A town alone is a place, unless it is spoken of as an establishment: `les collègues de Tours`. */
function isNamed(reading: Reading, at: number, to: number): boolean {
  const word = reading.words[at] as Word;
  if (!word.capital) return false;
  const next = reading.words[to];
  if (next !== undefined && /^\d{1,2}$/.test(next.folded) && joined(reading, to - 1, to)) return false;
  return NAMED.test(reading.view.folded.slice(Math.max(0, word.start - 40), word.start));
}

/** `Jean Jaurès` is a person, or a place named after one. */
function isGivenBefore({ words, view }: Reading, at: number): boolean {
  const [previous, word] = [words[at - 1], words[at] as Word];
  return (
    previous?.capital === true &&
    !previous.upper &&
    /^[ -]$/.test(view.folded.slice(previous.end, word.start))
  );
}

/** `les universités de Valmont et de Tours`: after one, another. */
function isAnother({ words, view }: Reading, at: number, previous: number): boolean {
  if (previous < 0 || at - previous > 4) return false;
  const between = view.folded.slice((words[previous] as Word).end, (words[at] as Word).start);
  return /^(?:,| et| ou|\/)\s?(?:de |d'|du |l'|la |celle de )?$/.test(between);
}

/** « Le Mans Université », « La Rochelle Université ». */
function withArticle(reading: Reading, from: number): number {
  const article = reading.words[from - 1];
  const isArticle =
    article?.capital === true && /^l[ea]s?$/.test(article.folded) && joined(reading, from - 1, from);
  return isArticle ? from - 1 : from;
}

/** `INALCO`: five capitals at least, that are no word of the trade. */
const isSyllabic = ({ upper, folded }: Word, isAcronym: (word: string) => boolean): boolean =>
  upper && folded.length > 4 && folded.length < 13 && !TECHNICAL.has(folded) && isAcronym(folded);

const TYPE_AFTER = /^(?:universite|university|univ|sup|inp|insa|iut|ecole|institut)$/;
const NOT_ALONE =
  /(?:\b(?:rue|avenue|boulevard|place|gare|mairie|ville|lycee|chu|hopital|rectorat|tribunal|prefecture|trains?|europe|tour|pont|viaduc|musee|theatre|quai|parc|stade|region|departement|canton|agglomeration|metropole|commune|metro|station|arret|salle|amphi|amphitheatre|batiment|bibliotheque|academie)(?: de| d'| du)? ?|[/_])$/;

/** Establishments known to the system, whole, shortened, reversed, or by their acronym. */
export const establishment: Detector = function* (reading) {
  const { words, view, known } = reading;
  const { runs, acronyms } = known.establishments;
  let previous = -9;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (isSyllabic(word, known.establishments.isAcronym)) {
      yield { kind: 'establishment', start: word.start, end: word.end };
      continue;
    }
    const capitals = acronyms.get(word.folded);
    if (capitals !== undefined) {
      const elided = /(?:\bl'|\ba l'|\bde l')$/.test(
        view.folded.slice(Math.max(0, word.start - 5), word.start),
      );
      const written = view.text.slice(word.start, word.end);
      const followed = /^ ?\d/.test(view.folded.slice(word.end, word.end + 2));
      if (
        written.length < 3 &&
        (followed || !(elided || /(?:\bchez |\()$/.test(view.folded.slice(0, word.start).slice(-6))))
      )
        continue;
      if (!capitals || written === written.toUpperCase() || (elided && written.length > 2)) {
        yield { kind: 'establishment', start: word.start, end: word.end };
        continue;
      }
    }
    for (const run of runs.get(word.folded) ?? []) {
      const to = runAt(reading, at, run);
      if (to < 0) continue;
      const from = typeBefore(reading, at);
      const after =
        TYPE_AFTER.test(words[to]?.folded ?? '') &&
        joined(reading, to - 1, to) &&
        words[to]?.capital === true;
      const capital = words.slice(at, to).some((each) => each.capital);
      const left = view.folded.slice(Math.max(0, word.start - 20), word.start);
      const recognised =
        from < at ||
        after ||
        (run.alone &&
          !(to === at + 1 && isGivenBefore(reading, at)) &&
          (capital || (run.parts.length === 1 && /\d|^univ/.test(run.parts[0] ?? ''))) &&
          !NOT_ALONE.test(left) &&
          !(run.place && /(?:(?:^|[\s(«])(?:la|les|le) |l')$/.test(left))) ||
        isNamed(reading, at, to) ||
        (capital && isAnother(reading, at, previous));
      if (!recognised) continue;
      const last = words[after ? to : to - 1] as Word;
      yield {
        kind: 'establishment',
        start: (words[after ? withArticle(reading, from) : from] as Word).start,
        end: last.end,
      };
      at = (after ? to + 1 : to) - 1;
      previous = at;
      break;
    }
  }
};
