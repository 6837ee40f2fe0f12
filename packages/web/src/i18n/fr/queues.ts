/** Queues that an agent saves, and what is done with several tickets at once. */
export const queues = {
  mine: 'Mes files',
  save: 'Enregistrer cette file',
  saveTitle: 'Enregistrer cette file',
  saveText:
    'La vue, les filtres et le tri, sous un nom. Personne d’autre ne la voit ; son adresse peut s’envoyer.',
  saved: 'File enregistrée : {name}.',
  name: 'Nom de la file',
  manage: 'Gérer mes files',
  rename: 'Renommer',
  renameOne: 'Renommer : {name}',
  renameTitle: 'Renommer la file',
  drop: 'Supprimer',
  dropOne: 'Supprimer : {name}',
  none: 'Aucune file enregistrée.',
};

export const bulk = {
  title: 'Fiches sélectionnées',
  chosen: 'Aucune fiche sélectionnée | {n} fiche sélectionnée | {n} fiches sélectionnées',
  choose: 'Sélectionner la fiche {number}',
  chooseAll: 'Sélectionner toutes les fiches affichées',
  assignTo: 'Confier à',
  assign: 'Confier les fiches',
  clear: 'Tout désélectionner',
  report: 'Fiches confiées',
  done: 'Aucune fiche confiée. | {n} fiche confiée. | {n} fiches confiées.',
  refused:
    'Aucune fiche n’a été laissée. | {n} fiche n’a pas pu être confiée : | {n} fiches n’ont pas pu être confiées :',
};
