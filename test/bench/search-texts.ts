/**
 * Articles and questions that read like French to a search engine: function words as often as in French, subject words
 * with the long tail of a real collection, matters that share their words, codes, numbers, spelling mistakes. The same
 * ones in every run.
 */
const FUNCTION_WORDS =
  'de la le et les des à en du que une est dans un pour par sur vous il qui ne au pas ce avec se être plus ont son sont cette si ou aux fait a sa mais ces ses peut tout après lors afin sans votre doit nous leur comme même entre dont très puis chaque aucun donc ainsi alors avant depuis encore aussi où sous vers chez deux trois tous toute ceux celui elle'.split(
    ' ',
  );
/** What such tickets are about, the commonest first. */
const SUBJECTS =
  'facture écran message dossier compte agent saisie mandat paie ordre budget contrat patch version établissement utilisateur champ bouton liste date clôture paiement fournisseur dépense recette commande liquidation virement versement reversement erreur traitement exercice montant ligne document validation transaction table fichier import export rôle profil droit accès mission frais prime indemnité grade échelon carrière retraite congé absence étudiant inscription diplôme scolarité conseil convention projet immobilisation amortissement inventaire trésorerie banque rapprochement avance régie tiers client titre annulation rejet blocage correction livraison édition état rapport requête extraction interface flux serveur base sauvegarde certificat signature parapheur courrier notification habilitation structure organigramme affectation poste emploi quotité service enseignement vacation heure déclaration cotisation impôt prélèvement taxe tva ventilation imputation engagement réservation crédit ouverture report reprise bascule migration paramétrage référentiel nomenclature code libellé adresse mot passe connexion navigateur session page formulaire onglet menu tableau colonne filtre tri recherche impression modèle courriel pièce justificatif dématérialisation archivage historique journal audit contrôle anomalie incident relance délai période mois année trimestre'.split(
    ' ',
  );
const VERBS =
  'cliquer saisir valider modifier supprimer annuler corriger relancer vérifier contrôler ouvrir fermer choisir sélectionner imprimer exporter importer rattacher affecter créer mettre renseigner transmettre enregistrer actualiser apparaître afficher bloquer refuser accepter calculer liquider solder apurer rapprocher'.split(
    ' ',
  );
const ONSETS = 'b c d f g j l m n p r s t v br cr dr fr gr pr tr bl cl fl gl pl ch qu'.split(' ');
const VOWELS = 'a e i o u é ou ai au en an on in'.split(' ');
const ENDINGS =
  'tion ment age eur euse ité ique able aire ance ence isme ette ure ier ière el elle al ale ées és er ir'.split(
    ' ',
  );
const CODES = 'ORA FMAVC ME F5 FI ZFI KI AA VL DBIF SAPSQL HR PY BUD GRH SIH'.split(' ');
const ASKING =
  'comment pourquoi est-ce que je ne peux pas|comment|que faire quand|impossible de|pourquoi|où trouver|message'.split(
    '|',
  );

/** Numbers from 0 to 1 that look random (mulberry32, public domain); the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const of = <T>(values: readonly T[], at: number): T => {
  const value = values[Math.min(values.length - 1, Math.floor(at * values.length))];
  if (value === undefined) throw new Error('Nothing to choose from.');
  return value;
};

/** Words of the collection; what a text's length and a real collection's counts ask for. */
const LEXICON = 60_000;
/** Matters that articles share, and the words of each. */
const MATTERS = 500;
const WORDS_OF_MATTER = 25;

function makeLexicon(): readonly string[] {
  const random = chance(1);
  const words = new Set([...SUBJECTS, ...VERBS]);
  while (words.size < LEXICON) {
    let word = '';
    for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1)
      word += of(ONSETS, random()) + of(VOWELS, random());
    words.add(word + of(ENDINGS, random()));
  }
  return [...words];
}

/** Rank-frequency as measured on a real collection of this kind: 1 / (rank + 30) ^ 1.07. */
function makeDraw(size: number): (at: number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) sums[rank] = sum += 1 / (rank + 31) ** 1.07;
  return (at) => {
    const wanted = at * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const lexicon = makeLexicon();
const draw = makeDraw(LEXICON);
const matters = Array.from({ length: MATTERS }, (_, at) => {
  const random = chance(100 + at);
  return Array.from({ length: WORDS_OF_MATTER }, () => lexicon[draw(random())] ?? '');
});

/** One edit, as fingers make them. */
function misspelt(word: string, random: () => number): string {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const swapped = (after[0] ?? '') + (word[at] ?? '') + after.slice(1);
  return before + of([after, letter + after, letter + word.slice(at), swapped], random());
}

const codeOf = (random: () => number): string =>
  `${of(CODES, random())}-${String(Math.floor(random() * 3_000)).padStart(3, '0')}`;

class Writer {
  readonly #random: () => number;
  readonly #matter: readonly string[];

  constructor(random: () => number) {
    this.#random = random;
    this.#matter = of(matters, random() ** 1.5);
  }

  word(): string {
    const random = this.#random;
    const kind = random();
    if (kind < 0.006) return String(Math.floor(random() * 100_000));
    if (kind < 0.3) return of(this.#matter, random() ** 1.3);
    const word = lexicon[draw(random())] ?? '';
    return kind < 0.303 ? misspelt(word, random) : word;
  }

  /** About `length` words, four in ten of them function words. */
  text(length: number): string {
    const random = this.#random;
    let text = '';
    let fresh = true;
    for (let at = 0; at < length; at += 1) {
      const word =
        random() < 0.42
          ? of(FUNCTION_WORDS, random() ** 2.2)
          : random() < 0.08
            ? of(VERBS, random())
            : this.word();
      text += `${at === 0 ? '' : ' '}${fresh ? word.charAt(0).toUpperCase() + word.slice(1) : word}`;
      fresh = random() < 0.07;
      if (fresh) text += '.';
    }
    return `${text}.`;
  }
}

/** An article, before it has ids. */
export interface MadeArticle {
  readonly title: string;
  readonly problem: string;
  readonly solution: string;
  readonly errorCodes: readonly string[];
  readonly product: number;
  readonly release: number;
  readonly outcome: 'answer' | 'solution' | 'maintenance';
  readonly blocking: boolean;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
}

/** The article of a rank, whatever was made before it. */
export function makeArticle(rank: number): MadeArticle {
  const random = chance(1_000_000 + rank);
  const writer = new Writer(random);
  // About 130 words in all, now and then five hundred: as in the real collection.
  const length = (mean: number): number =>
    Math.round(mean * Math.exp((random() + random() + random() - 1.5) * 1.1));
  const codes = random() < 0.3 ? [codeOf(random)] : [];
  const title = writer.text(8 + Math.floor(random() * 7)).replaceAll('.', '');
  return {
    title: codes.length > 0 && random() < 0.5 ? `${codes[0]} : ${title}` : title,
    problem: [writer.text(length(50)), ...codes.map((code) => `Message ${code}.`)].join('\n'),
    solution: writer.text(length(75)),
    errorCodes: codes,
    product: Math.floor(random() ** 1.6 * 8),
    release: Math.floor(random() * 6),
    outcome: of(['answer', 'solution', 'solution', 'maintenance'], random()),
    blocking: random() < 0.2,
    publishedAt: new Date(
      Date.UTC(2017, 0, 2, 8) + Math.floor(random() * 3_500 * 86_400) * 1000,
    ).toISOString(),
  };
}

/** What somebody asks, and what narrows it. */
export interface MadeQuestion {
  readonly kind: 'words' | 'misspelt' | 'code' | 'typing' | 'exact';
  readonly question: string;
  readonly product: number | null;
}

const KINDS = [
  ...Array.from({ length: 10 }, () => 'words' as const),
  ...Array.from({ length: 4 }, () => 'misspelt' as const),
  ...Array.from({ length: 2 }, () => 'code' as const),
  ...Array.from({ length: 3 }, () => 'typing' as const),
  'exact' as const,
];

/** The question of a rank about some article among `articles`: in words, misspelt, a code, half typed, between quotes. */
export function makeQuestion(rank: number, articles: number): MadeQuestion {
  const random = chance(9_000_000 + rank);
  const about = makeArticle(Math.floor(random() * articles));
  const kind = KINDS[rank % KINDS.length] ?? 'words';
  const words = about.title.toLowerCase().split(' ');
  const from = Math.floor(random() * 3);
  const some = words.slice(from, from + 4 + Math.floor(random() * 5)).filter((word) => word !== ':');
  const product = random() < 0.2 ? about.product : null;
  return { kind, product, question: ask(kind, some, random) };
}

function ask(kind: MadeQuestion['kind'], words: readonly string[], random: () => number): string {
  const asked = `${of(ASKING, random())} ${words.join(' ')}`;
  if (kind === 'code') return codeOf(random).replace('-', of(['', ' ', '-'], random()));
  if (kind === 'misspelt')
    return words.map((word) => (random() < 0.5 ? misspelt(word, random) : word)).join(' ');
  // Results come as one types: half of the last word is not there yet.
  if (kind === 'typing') return asked.slice(0, Math.max(8, asked.length - 4));
  if (kind === 'exact') return exactly(words, random);
  return asked;
}

/** People put between quotes what is telling: two words of the subject that stand together, else one; and leave another out. */
function exactly(words: readonly string[], random: () => number): string {
  const telling = words.findIndex((word, at) => word.length > 4 && (words[at + 1]?.length ?? 0) > 4);
  const at = Math.max(0, telling);
  const quoted = words.slice(at, at + (telling < 0 ? 1 : 2));
  return `"${quoted.join(' ')}" ${words.slice(at + quoted.length).join(' ')} -${of(SUBJECTS, random())}`;
}
