/** Everything here is folded: lower case, no accents, straight apostrophes. */

/** Where the message ends and the signature begins. */
export const CLOSING_FORMULA =
  /^((tres |bien )?cordialement|bien a vous|sincerement|amicalement|(sinceres )?salutations|best regards|kind regards|regards|sincerely)\b.{0,30}$/;

/** What comes before the message, up to its comma. */
export const GREETING =
  /^(bonjour|bonsoir|hello|hi|dear|madame|monsieur|mesdames|messieurs|chers?|cheres?)\b[^,:]{0,30}(,|$)/;

/**
 * Sentences that say nothing about the case, in French and English. Each is bound to its own turn and short at its end:
 * « votre demande de mutation n’est pas prise en compte car… » is no set phrase.
 */
export const SET_PHRASES: readonly RegExp[] = [
  /^(je|nous|en|restant|we)\b.{0,30}\b(reste|restons|restant|tiens|tenons|sommes|remain|are)\b.{0,40}\b(disposition|disposal)\b.{0,60}$/,
  /\b(agreer|salutations)\b/,
  /^(je|nous|en|we)( vous)? (remerci\w+|thank)\b.{0,40}\b(confiance|patience|comprehension|message|demande|retour|avance|patience|understanding|message|request)\b.{0,20}$/,
  /^(merci|thanks?|thank you)( (beaucoup|bien|encore|d'avance|par avance|a vous|a tous|very much|in advance))*( (pour|de|for) (votre|your) .{0,40})?$/,
  /^(n'hesitez pas|please do not hesitate|do not hesitate|feel free)\b.{0,80}$/,
  /^(nous|je|we) (avons bien recu|ai bien recu|accusons (bonne )?reception|have received|acknowledge)\b.{0,60}$/,
  /^(votre|your) (demande|fiche|message|ticket|request)\b.{0,30}\b(a|est|sera|is|has been|will be)( bien)?( ete)? (prise? en compte|prise en charge|en cours|traitee?|transmise?|etudiee?|recue?|in progress|processed|received|forwarded|taken into account)\b.{0,80}$/,
  /^(nous|je|we|i)\b.{0,30}\b((reviendrons|reviendrai|reviens|revenons|revenir) vers vous|recontacter(ons|ai)|(tiendrons|tiendrai|tenons|tiens) informe|(come|get) back to you|keep you informed)\b.{0,60}$/,
];
