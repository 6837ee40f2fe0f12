/** Everything here is folded. */

/** Imperatives and infinitives that ask for nothing of the case. */
const NO_ACTIONS = new Set(
  [
    'veuillez patientez attendez contactez recontactez sachez soyez notez consultez lisez voyez regardez essayez reessayez retestez',
    'testez confirmez excusez croyez agreez recevez permettez comptez repondez revenez dites rappelez patienter attendre contacter',
    'recontacter consulter lire voir regarder essayer reessayer retester tester confirmer excuser croire agreer recevoir trouver',
    'noter patienter bien etre avoir pouvoir vouloir revenir repondre rappeler dire faire savoir accepter remercier prendre signaler',
    'avez serez aurez pouvez devez allez etes souhaitez recevrez verrez pourrez devrez trouverez trouvez obtiendrez rencontrez savez',
    'voulez desirez assez chez nez',
  ].flatMap((line) => line.split(' ')),
);
/** Ends like an infinitive, and is none. */
const NO_INFINITIVES =
  /^(entre|contre|autre|notre|votre|hier|dernier|premier|fevrier|fichier|dossier|courrier|particulier|metier|centre|titre|entier|leur|pour|sur|par|car|etre|avoir|soir|lettre|chapitre|nombre|cadre|ordre|membre|maitre|registre|parametre|fenetre|semestre|trimestre|offre|chiffre|arbitre|cher|noir|miroir|papier|cahier|calendrier|financier|janvier|panier|escalier|clavier|serveur|server|user|filter|folder|number|order|other|after|under|over|never|either|neither|rather|later)$/;
const ENGLISH =
  /^(restart|open|set|clear|delete|run|re-run|rerun|add|remove|apply|install|update|use|select|enter|create|change|post|close|assign|import|export|upload|download|replace|rename|enable|disable|reload|grant|increase|decrease|move|copy|edit|save|stop|start|launch|empty|fill|tick|untick|click|reset|unlock|sign|log)$/;

/** « import du fichier » is a noun. */
const OF_A_NOUN = /^(?:d'.*|du|de|des|est|se|sur|en|par|pour|impossible|termine)$/;

/** What stands before the verb. */
const BEFORE =
  /^(?:(?:puis|ensuite|alors|enfin|et|ou|donc|d'abord|apres cela|pour cela|sinon|a present|bonjour|etape \d+|\d+|[a-h]|oui|non|s'il vous plait|svp|merci de|merci de bien vouloir|veuillez|il (?:vous )?(?:faut|suffit|convient|suffira|faudra|reste a)(?: de| d')?|vous (?:devez|pouvez|pourrez|devrez)|nous vous (?:invitons|conseillons|recommandons|suggerons)(?: a| de| d')?|pensez a|n'oubliez pas de|il est (?:necessaire|possible|preferable) de|to|please|then|and|first|you (?:must|can|should|need to))[\s)./°-]+)*/;

/** Longer ones are none, in characters; it also bounds what the pattern may cost. */
const LONGEST_VERB = 40;
const ACTION_VERB = /^([a-z-]{2,}?)(?:-(?:le|la|les|y|en|lui|leur|moi|nous|vous))*$/;

/**
 * The action that a clause asks for, if it begins with one: « relancez », « refaire », « restart ». Gives the clause
 * without it, for what it is done to.
 */
export function actionIn(clause: string): { readonly verb: string; readonly object: string } | null {
  const begun = clause.replace(BEFORE, '');
  // « Pour cela, d'exporter » : what is left of an elision.
  const [first = '', ...rest] = begun.replace(/^(?:d'|de |a |ne pas )/, '').split(' ');
  const verb = (first.length <= LONGEST_VERB && ACTION_VERB.exec(first)?.[1]) || '';
  if (NO_ACTIONS.has(verb)) return null;
  const asked =
    /[a-z]{2}ez$/.test(verb) ||
    (/[a-z]{2}(?:er|ir|re|oir)$/.test(verb) && !NO_INFINITIVES.test(verb)) ||
    (ENGLISH.test(verb) && !OF_A_NOUN.test(rest[0] ?? '')) ||
    verb === 'refaites';
  return asked ? { verb: verb.split('-')[0] ?? verb, object: rest.join(' ') } : null;
}
