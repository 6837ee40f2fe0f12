import type { Span } from '../finding.js';
import { before, following, pick, spansOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import type { Detector } from './detector.js';

/** Both forms of the INE: ten figures and a letter (BEA), nine and two (RNIE), and the older four-figure one. */
const INE = /(?<![\w-]|\d[.,])(?:\d{10}[a-z]|\d{9}[a-z]{2}|\d{4}[a-z]\d{5}[a-z])(?![\w]|-\d)/dg;
/** Where an INE is spoken of, eleven signs that mix figures and letters are one, right or wrong. */
const ELEVEN = /(?<![\w.-])(?=(?:[a-z]*\d){4})(?=\d*[a-z])\d[\da-z]{10}(?![\w.-])/dg;
const INE_LABELLED =
  /\b(?:inea?|ines|bea|rnie|cod_nne_ind|codnneind|ine_?rnie|code_?ine|num_?ine)\b["'\]]?[^\n\d]{0,40}?((?<![\w])(?=(?:[a-z]{0,6}[ .-]?\d){5})\d(?:[ .-]?[\da-z]){9,10}(?![\da-z]))/dg;
const NUMBER = String.raw`(?:[a-z]{1,3}[ -]?)?\d[\d .]{3,12}\d`;
const LINK = String.raw`["'\])]{0,2}\s{0,3}(?:\(e\)\s?)?(?:(?:(?:a|ont|avec|porte) (?:le |pour |un )?(?:dossier|numero|code)|est|n[o°]\.?s?|numeros?|num\.?|code|id|=>|[:=#(>-]|est le|du dossier|apogee|concernee?|suivante?)\s{0,2}["'(]?){0,4}["'(]?\s{0,2}`;
/** `numéro étudiant 21904567`, `étudiante n°21904567`, `COD_ETU = 21904567`, `étudiant (21904567)`. */
const STUDENT = new RegExp(
  String.raw`\b(?:etudiante?s?|etudiant\(e\)|etud|numetu|num_etu|cod_?etu|codetu|no_?etu|id_?etu(?:diant)?|numeroetudiant|codeetudiant|codeapprenant|student_?(?:id|number|no)?|apprenante?s?|supannetuid|doctorante?|eleve|inscrite?|candidate?)${LINK}(${NUMBER})(?![\w]|[.,/]\d)`,
  'dy',
);
const TRIGGER = /^(?:etud|num|no|cod|id|student|apprenant|supann|doctorant|eleve|inscrit|candidat)/;
/** Files of those who are not students yet. */
const CANDIDATE =
  /\b(?:dossiers?|numeros?|n[o°])[ :]{1,3}(?:de |du )?(?:dossier )?(?:parcoursup|e-?candidat|candidat|candidature|campus france|etudes en france|mon master)[ :n°o]{1,5}(\d{5,10})(?!\d)/dg;
/** `doublon OPI 4418822`, `numéro OPI : 4418822`: who applies has a number already. */
const APPLICANT = /\b(?:opi|cod_ind_opi|num_opi)\b[ :=n°o.]{1,6}(?:numero )?(\d{5,10})(?!\d)/dg;
const MORE = /(?:,|;|\/| \(| et| ou|\n[-*]?)\s{0,2}(\d{7,9})(?![\w]|[.,/]\d)/dy;
const STAFF =
  /\b(?:matricules?|numen|numero d'agent|n[o°] d'agent|n[o°] agent|numero agent|id_?agent|pernr|matri|dossier agent|supannempid|employee_?(?:id|number))["'\])]{0,2}\s{0,3}(?:(?:conservee?|actuel|provisoire|definitif|attribue|saisi|errone|correct|commun|unique|siham|sap|rh|agent|harpege|hra|n[o°]\.?|numero|de l'agent|est|[:=#(>-])\s{0,2}["'(]?){0,4}((?=[a-z]{0,4}\d)[a-z0-9]{4,16})(?![\w])/dg;
/** `P00123456 (matricule)` */
const LABEL_AFTER =
  /(?<![\w-])([a-z]{0,3}\d{4,12})[ ]\((?:n[o°] |numero |son |le |code )?(?:matricule|etudiant|d'etudiant|ine|agent|d'agent|numen)\b/dg;
const MORE_STAFF = /(?:,|;|\/| et| ou)\s{0,2}((?=[a-z]{0,4}\d)[a-z0-9]{4,16})(?![\w]|[.,/]\d)/dy;
const NUMEN = /(?<![\w])\d{2}[a-z]\d{7}[a-z]{3}(?![\w])/dg;
const DOCUMENT =
  /\b(?:commande|piece|document|facture|eotp|article|nomenclature|mandat|engagement|marche|lot|version|ref|reference|bon|idoc|compte|centre|contrat)\s{0,2}(?:n[o°]\.?|numero|:|financier|de cout)?\s{0,2}$/;

/** `l'étudiante a transmis son numéro 22209876` */
const FURTHER =
  /\betudiante?s?\b[^\n.;]{0,60}?\b(?:numero|n[o°]|code|matricule|dossier)(?: est| :| n[o°])?\s?(\d{7,9})(?![\w]|[.,/]\d)/dg;
/** `le dossier 22456001 de l'étudiant` */
const OF_STUDENT = /(?<![\w.,/-])(\d{7,9}) (?:de l'|d'un |d'une )(?:etudiante?|apprentie?|doctorante?)\b/dg;
const CVEC =
  /\bcvec\b[^\n\d]{0,30}?(?<![a-z0-9])([a-z]{2,4}\d{0,2}-[a-z0-9]{4,6}-[a-z0-9]{2}|[a-z]{3}\d[a-z0-9]{8})(?![\w-])/dg;

/** A year, a date or a count of students is no number of theirs. */
const isNumber = (found: string): boolean => {
  const digits = found.replace(/\D/g, '');
  return (
    digits.length >= 5 &&
    !/^\d{1,2}[ .]\d{2}[ .]\d{4}$/.test(found) &&
    !/^(?:19|20)\d{2}[ .]?(?:19|20)\d{2}$/.test(found)
  );
};

/** Each span, and the numbers that a comma or « et » adds to it. */
function* withOthers(spans: Iterable<Span>, more: RegExp, folded: string): Generator<Span> {
  const read = new Set<number>();
  for (const span of spans) {
    yield span;
    yield* pick(following(more, folded, span.end, read), span.kind, 1);
  }
}

/** INE, student numbers and staff numbers. */
export const student: Detector = function* ({ view: { folded }, index }) {
  const ine = spansOf(INE, folded, 'ine', 0, (match) => !DOCUMENT.test(before(folded, match.index, 24)));
  yield* withOthers(ine, MORE, folded);
  if (index.has('ine')) yield* spansOf(ELEVEN, folded, 'ine');
  yield* spansOf(INE_LABELLED, folded, 'ine', 1);
  const labelled = pick(triggered(index, TRIGGER, STUDENT, folded), 'ine', 1, (match) =>
    isNumber(match[1] ?? ''),
  );
  yield* withOthers(labelled, MORE, folded);
  const staff = spansOf(STAFF, folded, 'staff', 1, ([, found]) => /\d{3}/.test(found ?? ''));
  yield* withOthers(staff, MORE_STAFF, folded);
  yield* spansOf(CANDIDATE, folded, 'ine', 1);
  if (index.has('opi') || folded.includes('_opi')) yield* spansOf(APPLICANT, folded, 'ine', 1);
  yield* spansOf(FURTHER, folded, 'ine', 1);
  yield* spansOf(OF_STUDENT, folded, 'ine', 1);
  yield* spansOf(CVEC, folded, 'ine', 1);
  yield* spansOf(LABEL_AFTER, folded, 'staff', 1);
  yield* spansOf(NUMEN, folded, 'staff');
};
