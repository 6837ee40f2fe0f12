/** The charter on the site, and how the rest refers to it. */
export const charter = {
  title: 'Charte d’assistance',
  lead: 'Le texte qui engage l’Amue et les établissements.',
  newTab: '(nouvel onglet)',
};
