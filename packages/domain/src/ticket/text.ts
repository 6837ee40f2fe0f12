/** Longest text of one message, in UTF-16 code units: a trace belongs in an attachment. */
export const MAX_TEXT = 20_000;
/** Longest title, in UTF-16 code units: it must fit a list and a mail's subject. */
export const MAX_TITLE = 200;
/** C4.2.1: under this, in characters without the blanks at both ends, nothing is described in detail. */
export const MIN_DESCRIPTION = 20;

/** Sentences that say nothing about the case, in French and English, after folding. */
const SET_PHRASES = [
  /^(bonjour|bonsoir|hello|hi|dear)\b.{0,40}$/,
  /^(madame|monsieur|mesdames|messieurs|cher|chere)\b.{0,40}$/,
  /^(bien )?(cordialement|a vous|sincerement|best regards|kind regards|regards)\b.{0,60}$/,
  /^(je vous|nous vous|veuillez|avec mes|en vous|merci|thank|restant|nous restons|je reste|please do not)\b.*(salutations|confiance|disposition|patience|remerci|avance|comprehension|disposal|hesitate|you)\b.*$/,
  /^(merci|thanks?)\b.{0,40}$/,
  /^(nous|we) (avons bien recu|accusons reception|have received|acknowledge)\b.*$/,
  /^(votre|your) (demande|fiche|message|ticket|request)\b.*\b(prise? en compte|prise en charge|en cours|traitee?|transmise?|etudiee?|recue?|in progress|processed|received|forwarded|taken into account)\b.*$/,
  /^(nous|je|we|i)\b.*\b(reviendrons|reviens|revenons|recontacterons|tiendrons informe|tenons informe|come back|get back|keep you informed)\b.*$/,
  /^(voir|cf|consulter|se reporter a|see|refer to) (la |le |the )?(documentation|doc|manuel|guide|charte|manual)$/,
  /^(c'?est |it is |it'?s )?(fait|ok|resolu|corrige|done|fixed|solved|traite|regle|clos|closed)$/,
];

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").toLowerCase();

/** C3.2.7: what is left of a response once greetings, signatures and set phrases are taken out. */
export function substanceOf(text: string): string {
  return fold(text)
    .split(/[\n.!?;]+|,\s*$/gm)
    .map((sentence) => sentence.replace(/^[\s\-–—•*,:]+|[\s,:]+$/g, ''))
    .filter((sentence) => sentence !== '' && !SET_PHRASES.some((phrase) => phrase.test(sentence)))
    .join('. ');
}

/**
 * C3.2.7: is it more than set phrases? At least five words with a meaning of their own;
 * enough for « Relancez la transaction FMJ2 en période 013. », too much for « C'est corrigé. ».
 */
export function isSubstantial(text: string): boolean {
  const words = substanceOf(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words).size >= 5;
}
