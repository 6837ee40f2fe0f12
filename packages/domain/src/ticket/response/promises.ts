/** Everything here is folded, and read on one clause. */

/** Who promises: the desk, or the request that it speaks of. */
const DESK =
  "(nous|je|j'|on|nos \\w+|notre \\w+|l'equipe|les equipes|un de nos \\w+|une de nos \\w+|un (?:\\w+ )?(?:expert|consultant|technicien|collegue|specialiste|interlocuteur|ingenieur|developpeur|conseiller|membre|ticket|incident|dossier)|une (?:\\w+ )?(?:equipe|analyse|demande|fiche|investigation|recherche|personne|collegue)|le (?:\\w+ )?(?:dossier|service|pole|cas|sujet|necessaire|point|probleme|signalement|ticket)|la (?:fiche|demande|question|situation)|ce (?:sujet|point|dossier|cas)|cette (?:fiche|demande|question|situation)|(?:votre|vos) \\w+|tout|we|i|i'm|our \\w+|your \\w+|the \\w+|someone)";

/** What a desk does with a request before anything is found. */
const HANDLING = [
  '(?:allons|vais|va|vont|souhaitons|devons|essayons de)? ?(?:(?:regard|etudi|examin|investigu|pench|analys|verifi|travaill|cherch)(?:e|ons|er|ent|era|erons)\\b|recherch(?:ons|ent|er)\\b|reproduisons|reproduire|me renseigne|nous renseign)',
  "(?:sommes|suis|sont|est|etes|restent?) (?:tres |bien |actuellement |egalement )*(?:mobilis|conscient|desol|heureu|ravi|a pied d'oeuvre|sensib|navre|en train de|sur le (?:sujet|coup))",
  '(?:avons|ai|a|ont)(?: (?:bien|pris|bonne|deja|tous?|immediatement))* (?:transmis|confie|escalade|relaye|redirige|reaffecte|remonte|enregistre|note|compris|recu|connaissance|pris|sollicite|saisi|ouvert|demande|averti|prevenu|alerte|interroge)\\b',
  '(?:a|est|sera|sont|seront|va etre|vient d.etre|ont)(?: (?:ete|bien|deja|desormais|actuellement|en cours d.etre))* (?:transmis|confie|escalade|relaye|redirige|reaffecte|remonte|enregistre|note|compris|recu|pris|attribue|analyse|etudie|examine|traite|instruit|suivi|parvenu|arrive|fait|redirige|qualifie|priorise|assigne|communique|apporte|effectue)e?s?\\b',
  "(?:est|sont|reste) (?:toujours |actuellement |bien |desormais )*(?:en cours|en attente|a l'etude|entre les mains|entre de bonnes mains|importante?s?|au coeur|notre priorite|dans nos priorites)",
  "(?:fait|font|fera) (?:actuellement |deja )?(?:l'objet|partie|de notre mieux|le maximum|le necessaire|le point)",
  '(?:met|mettons|mettent|mets) (?:tout|tous|en oeuvre)',
  '(?:suivi|traite|pris|gere|etudie|analyse)e?s? (?:en charge )?par',
  '(?:porte|porterons?) (?:la reference|le numero)',
  "(?:passe|transmets|transmettons|confions|remontons|relayons|escaladons) (?:la|le|les|votre|vos|cette|ce|l')",
  'faisons (?:le maximum|de notre mieux|le necessaire|tout)',
  '(?:is|are|am|have|has|will|were|was)(?: (?:been|be|now|currently|actively|already))* (?:looking|investigating|working|escalated|forwarded|assigned|received|reviewing|reviewed|investigated|handled|checking|being|logged|transferred|passed)',
  '(?:apologi[sz]e|appreciate|are sorry|understand|will (?:get|come|keep|contact|reply|update|look|investigate|check|let you know))',
];

/** Alone, they are promises, whoever makes them. */
const ALONE = [
  '(?:reviendr\\w+|revien\\w*|revenir|reprendr\\w+ (?:contact|attache)|prendr\\w+ (?:contact|attache)|repondr\\w+|recontacter\\w*)(?: \\w+){0,3} (?:vers|avec|a) ?(?:vous|moi|nous)',
  '(?<!(?:doit|doivent|peut|peuvent|devra|pourra) )vous (?:recontact|repondr|rappel|tien|tiend|contacter|fera|ferons|informer|aviser|previendr|donnerons|dirai|dis\\b|dit\\b)',
  'vous (?:serez|allez etre|seriez) (?:\\w+ )?(?:recontact|contact|inform|averti|avise|prevenu|tenu|rappele)',
  'vous (?:recevrez|aurez|obtiendrez)(?: \\w+){0,4} (?:reponse|retour|nouvelles|suite|information)',
  'ne manquer\\w+ pas',
  'mett\\w+ tout en oeuvre',
  '(?:au courant|informes?\\b|inform\\w+ de la suite)$',
  'patient(?:er|ez)\\b',
  '(?:un|une|votre|son|leur|premier|premiere|notre) (?:retour|reponse)(?: \\w+){0,6} (?:sera|seront|a venir|vous|dans|des|sous|suivra)',
  'attend(?:ons|s|ent|re) (?:\\w+ ){0,2}(?:retour|reponse)',
  'retour (?:vous )?sera fait',
  '(?:des|lorsque|quand|aussitot) que (?:nous|possible|j|on)',
  '(?:dans|sous) (?:les (?:meilleurs|plus brefs)|\\d+ ?(?:h|heures|jours))',
  '(?:get|come) back to you|keep you (?:informed|posted|updated)|as soon as possible|bear with us|contacts? you|touch with you',
  "soyez assure|^recevez|^rendez-vous|veuillez (?:agreer|recevoir|croire|trouver ici|nous excuser|m'excuser)|presentons? (?:toutes )?nos|(?:nos|mes|toutes nos) (?:plus sinceres )?excuses|gene occasionnee|en esperant|esperons que|souhait\\w+ (?:une|un|de|bonne)",
  "(?:c'est|bien|en prenons|en prends|prenons|prends) (?:bien )?note",
  'entre (?:les|de bonnes|nos) mains',
  '^(?:je|nous) (?:suis|serai|sommes|serons) (?:absent|en conge|en deplacement|joignable)',
  '(?:compten?t?|importent?|tient) (?:beaucoup|enormement|a coeur)',
  '^(?:suivi|traite|pris|gere)e?s? (?:en charge )?par',
  '(?:accusons|accuse) (?:bonne )?reception',
  '(?:^|\\ba )voir avec',
  "releve d'(?:un|une) (?:autre )?(?:service|equipe|interlocuteur|pole|collegue|personne)",
  'pris\\w* en compte',
  '(?:votre|vos) (?:comprehension|patience|indulgence|confiance|fidelite|reactivite)',
];

const BY_THE_DESK = new RegExp(`\\b${DESK}\\b.{0,60}?\\b(?:${HANDLING.join('|')})`);
const BY_ANYBODY = new RegExp(`(?:^|\\b)(?:${ALONE.join('|')})`);

/** Longest clause that is read, in characters: it bounds what a pattern may cost. */
const LONGEST = 240;

/** What the desk does with a request, or will do: whatever it names, it says nothing of the case. */
export const isHandling = (clause: string): boolean => BY_THE_DESK.test(clause.slice(0, LONGEST));
/** A promise, a request to wait, thanks, apologies. */
export const isPromise = (clause: string): boolean => BY_ANYBODY.test(clause.slice(0, LONGEST));

/** Where to look, and nothing of what for: said of a place without a page, a title, a number. */
const SOMEWHERE =
  /\b(?:consult|report|refer|lire|lisez|voir|voyez|visit|trouv|disponib|figur|invit|decrit|explique|dans|sur|in|cf|refer|read|see)\w*\b.{0,60}\b(?:documentations?|docs?|guides?|manuels?|modes? d'emploi|base de connaissances?|faq|site|wiki|intranet|tutoriels?|knowledge base|manual|help pages?|website)\b/;
const PRECISE = /\d|[«"“§_]/;
/** « Consultez nos guides ». */
export const isVague = (clause: string): boolean => {
  const read = clause.slice(0, LONGEST);
  return SOMEWHERE.test(read) && !PRECISE.test(read);
};
