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

/**
 * Words that say nothing of a case by themselves: those of grammar, of courtesy, and of the life of any help desk.
 * A response made of them alone is boilerplate, however it is turned.
 */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  [
    // Grammar
    'le la les un une des de du au aux et ou ni mais donc or car que qui quoi dont ce cet cette ces se sa son ses leur leurs',
    'mon ma mes notre nos votre vos il elle on nous vous ils elles je tu te moi en ne pas plus moins tres bien est sont ete',
    'etre etait sera seront soit avoir avons avez ont ai as eu fait faire faites peut pouvez pouvons peuvent doit devez devons',
    'dans sur sous par pour avec sans vers chez entre depuis jusque jusqu comme si alors ainsi aussi tout tous toute toutes',
    'meme autre quelque plusieurs apres avant puis lors afin qu ici cela ca oui non ok deja encore toujours',
    'the of to and is are was were be been has have had will would can could may your our you we it its this that these with',
    'for from in on at by as an or not no yes so if then there here do does did all any more very now',
    // Courtesy
    'bonjour bonsoir cordialement salutations merci remercions remercie remerciant madame monsieur mesdames messieurs veuillez',
    'prie agreer sinceres distinguees expression disposition entiere confiance patience comprehension avance hesitez contacter',
    'contactez recontacter besoin renseignement renseignements complementaire complementaires hello dear please thank thanks',
    'regards best kind hesitate contact further information',
    // The desk
    'demande demandes fiche fiches ticket tickets courriel mail message messages probleme problemes difficulte difficultes',
    'incident incidents anomalie anomalies question questions sujet cas point reponse reponses solution traitement traite',
    'traitee traiter traites cours compte prise pris charge etude etudie etudiee transmis transmise transmission reception recu',
    'recue recus equipe equipes service services support assistance amue interlocuteur concerne concernee competent competente',
    'delai delais meilleurs brefs tot rapidement prochainement bientot ulterieurement tard suite nouveau nouvelle informe',
    'informes informer tiendrons tenons reviendrons reviens revenons revenir recontacterons repondra repondrons resolu resolue',
    'corrige corrigee regle reglee clos close termine terminee normal normalement fonctionne marche maintenant desormais',
    'reessayer essayer reessayez essayez documentation doc manuel guide charte ligne consulter consultez voir lire reporter',
    'referer connu connue identifie identifiee analyse analysee',
    'request requests issue issues problem team support processed progress received forwarded fixed solved done soon shortly',
    'later again try retry works closed known see read refer manual online answer',
  ].flatMap((line) => line.split(' ')),
);
