import type { Word } from '../../text/word-spans.js';
import type { Reading } from '../detector.js';

const CIVILITY =
  /(?<![\w'])(?:m\.|mr\.?|mrs\.?|ms\.?|mme\.?|mlle\.?|melle\.?|mm\.|mmes|monsieur|madame|mademoiselle|messieurs|mesdames|dr\.?|docteur|pr\.?|prof\.?|professeure?|maitre|mm?e?\.? et (?:mme|m\.))[ \n]{1,2}$/;
const LONGEST_CIVILITY = 16;

/** Where the civility before this word begins, or null. */
export function civilityBefore({ view, words }: Reading, at: number): number | null {
  const word = words[at];
  if (word === undefined) return null;
  const from = Math.max(0, word.start - LONGEST_CIVILITY);
  const match = CIVILITY.exec(view.folded.slice(from, word.start));
  if (match === null) return null;
  const start = from + match.index;
  // « m. » in lower case ends a sentence more often than it greets.
  return /^m\b/.test(view.text.slice(start)) &&
    !/^(?:mr|mme|mlle|melle|madame|monsieur)/.test(view.folded.slice(start))
    ? null
    : start;
}

const beforeWord = ({ view, words }: Reading, at: number): string => {
  const word = words[at] as Word;
  return view.folded.slice(Math.max(0, word.start - 24), word.start);
};

/** A capital here tells nothing: a sentence, a line, a quotation or an item begins. */
export const opensSentence = (reading: Reading, at: number): boolean =>
  /(?:^|[.!?…:]\s{0,3}|\n\s{0,8}|^\s*|["«([•*]\s?|-\s)$/.test(beforeWord(reading, at)) &&
  !/\b(?:m|mr|mme|dr|pr)\.\s?$/.test(beforeWord(reading, at));

const ARTICLE =
  /(?:\b(?:le|la|les|un|une|du|des|au|aux|ce|cet|cette|ces|son|sa|ses|mon|ma|mes|notre|nos|votre|vos|leur|leurs|chaque|tout|toute|quel|quelle|aucun|aucune|petit|petite|grand|grande|the)\s|\bl')$/;

/** `le roy de la fête` is no one's name. */
export const precededByArticle = (reading: Reading, at: number): boolean =>
  ARTICLE.test(beforeWord(reading, at));

const PERSON_BEFORE =
  /(?:\b(?:avec|par|chez|merci|bonjour|bonsoir|salut|cher|chere|hello|coucou|selon|contacter|contactez|appeler|appelez|joindre|prevenir|prevenu|demander a|demande a|voir|vu|collegue|agent|agente|gestionnaire|correspondante?|responsable|directeur|directrice|secretaire|stagiaire|enseignante?|technicien|technicienne|etudiante?|candidate?|interlocuteur|interlocutrice|cordialement|sincerement|signe|signee|nommee?|prenommee?|nee|ne|epouse|ep\.|veuve|divorcee|que|qu'|dossier de|fiche de|paie de|contrat de|demande de|mail de|message de|appel de|poste de|session de|compte de|bureau de|carriere de|arrete de|conge de|retour de|accord de|part de|absence de|profil de|droits de|mission de|cc|de la part de|auteur|author|from|de|a)\s?:?,?\s{1,2})$/;
const PERSON_AFTER =
  /^(?:,? (?:m'a|n'a|m'ont|l'a|s'est|me |nous |vous |a (?:saisi|valide|indique|signale|demande|ouvert|cree|modifie|lance|teste|relance|recu|envoye|fait|pu|essaye|confirme|constate|repondu|transmis|appele|corrige|supprime|dit|precise|change|tente|mis|ete|perdu|oublie|quitte|bien)|est (?:absent|en conge|partie?|bloque|prevenu|la gestionnaire|le gestionnaire|correspondant|gestionnaire|responsable|directeur|directrice)|ne (?:peut|voit|recoit|trouve|parvient|retrouve|sait|dispose)|n'arrive|n'est|n'y|peut |doit |souhaite|voudrait|signale|indique|demande|confirme|precise|saisit|rencontre|travaille|utilise|dit |pense|essaie|tente|attend|rappelle|constate|nous|vous|valide |ouvre|lance |reprend|remplace|quitte|arrive|pourra|devra|va |avait|etait|aura|sera|vient)\b)/;

/** Does the text around show that this word, that is also a common one, is a person here? */
export function isAlmostSure(reading: Reading, at: number, to: number): boolean {
  const { view, words } = reading;
  const next = view.folded.slice((words[to - 1] as Word).end, (words[to - 1] as Word).end + 28);
  if (PERSON_AFTER.test(next)) return true;
  if (opensSentence(reading, at)) return false;
  const left = beforeWord(reading, at);
  const word = words[at] as Word;
  // In a line of capitals a capital says nothing.
  const neighbour = words[to];
  if (word.upper && neighbour?.upper === true && (words[at - 1]?.upper ?? true)) return false;
  return PERSON_BEFORE.test(left);
}
