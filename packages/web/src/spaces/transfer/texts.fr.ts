/** Files of the directory, in and out. */
export const texts = {
  transfer: {
    link: 'Imports et exports',
    title: 'Imports et exports',
    lead: 'Entrez ou corrigez en une fois ce que contient un tableur. Un fichier est écrit en entier, ou pas du tout.',
    import: 'Importer un fichier',
    order:
      'Sur un service vide, dans cet ordre : établissements, produits, livraisons, déploiements, comptes, sièges.',
    kind: 'Ce que contient le fichier',
    kinds: {
      ESTABLISHMENTS: 'Établissements',
      PRODUCTS: 'Produits',
      RELEASES: 'Livraisons',
      DEPLOYMENTS: 'Déploiements',
      PEOPLE: 'Comptes',
      SEATS: 'Sièges des correspondants',
    },
    columns: 'Colonnes : {columns}. Celles qui portent * sont obligatoires.',
    file: 'Fichier CSV',
    fileHint:
      'En UTF-8, avec des points-virgules ou des virgules, comme Excel l’enregistre sous « CSV UTF-8 ». Environ 2 500 lignes au plus ; la commande « pnpm desk import » en prend davantage.',
    fileMissing: 'Choisissez un fichier.',
    invite: 'Inviter aussitôt les nouveaux comptes',
    inviteHint: 'Chaque personne reçoit un courriel avec un lien pour choisir son mot de passe.',
    try: 'Vérifier le fichier',
    trying: 'Lecture du fichier…',
    write: 'Importer ce fichier',
    download: 'Télécharger ce qui est enregistré',
    downloadHint: 'Le fichier se corrige dans un tableur, puis s’importe ; vide, c’est un modèle à remplir.',
    report: 'Ce que donne « {file} »',
    tried: 'Rien n’est encore écrit : relisez, puis importez.',
    written: 'Le fichier est importé.',
    refused: 'Rien n’est écrit : corrigez les lignes refusées, puis recommencez.',
    tryCreated: 'Aucune ligne à créer | {n} ligne à créer | {n} lignes à créer',
    tryChanged: 'aucune à modifier | {n} à modifier | {n} à modifier',
    created: 'Aucune ligne créée | {n} ligne créée | {n} lignes créées',
    changed: 'aucune modifiée | {n} modifiée | {n} modifiées',
    unchanged: 'aucune inchangée | {n} inchangée | {n} inchangées',
    refusedCount: 'aucune refusée | {n} refusée | {n} refusées',
    refusedFile: 'Télécharger les lignes refusées',
    reportFile: 'Télécharger le rapport complet',
    line: 'Ligne',
    what: 'Quoi',
    result: 'Résultat',
    status: {
      CREATED: 'créée',
      CHANGED: 'modifiée',
      UNCHANGED: 'inchangée',
      REFUSED: 'refusée',
    },
    tryStatus: {
      CREATED: 'à créer',
      CHANGED: 'à modifier',
      UNCHANGED: 'inchangée',
      REFUSED: 'refusée',
    },
    firstLines: 'Les {n} premières lignes, les refusées d’abord ; le rapport complet les a toutes.',
    history: 'Imports faits',
    none: 'Aucun import pour l’instant.',
    by: 'par {name}',
    undone: 'Annulé par {name}',
    undo: 'Annuler',
    undoOf: 'Annuler l’import de « {file} »',
    undoText:
      'Ce que cet import a créé est retiré, ce qu’il a modifié redevient comme avant : en entier, ou pas du tout si quelque chose a changé ou sert depuis.',
    undoSubmit: 'Annuler cet import',
    undoneNow: 'Import de « {file} » annulé.',
  },
};

declare module '../../i18n/fr.js' {
  interface TextsOfSpaces {
    readonly transfer: (typeof texts)['transfer'];
  }
}
