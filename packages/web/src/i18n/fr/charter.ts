/** The charter on the site, and how the rest refers to it. */
export const charter = {
  title: 'Charte d’assistance',
  lead: 'Le texte qui engage l’Amue et les établissements.',
  section: 'charte, § {section}',
  annex: 'charte, annexe {number}',
  newTab: '(nouvel onglet)',
};
