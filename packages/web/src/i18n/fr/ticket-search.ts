/** Full text over tickets. */
export const ticketSearch = {
  title: 'Chercher une fiche',
  header: 'Chercher une fiche (touche /)',
  placeholder: 'Fiche : n°, mots',
  text: 'Texte, code d’erreur ou numéro',
  hint: 'Entre guillemets : une expression exacte. Un tiret devant un mot : sans ce mot.',
  start: 'Écrivez ce que vous cherchez : mots d’une fiche ou d’un message, code d’erreur, numéro.',
  count: 'Aucune fiche trouvée | {n} fiche trouvée | {n} fiches trouvées',
  loosened: 'Aucune n’a tous les mots : celles-ci en ont une partie.',
};
