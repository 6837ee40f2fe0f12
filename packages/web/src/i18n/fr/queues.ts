/** Queues that an agent saves, and what is done with several tickets at once. */
export const queues = {
  mine: 'Mes files',
  save: 'Enregistrer cette file',
  saveTitle: 'Enregistrer cette file',
  saveText: 'La vue, les filtres et le tri, sous un nom. Vous seul la voyez ; son adresse peut s’envoyer.',
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
  title: 'Fiches choisies',
  chosen: 'Aucune fiche choisie | {n} fiche choisie | {n} fiches choisies',
  choose: 'Choisir la fiche {number}',
  chooseAll: 'Choisir toutes les fiches affichées',
  assignTo: 'Confier à',
  assign: 'Confier les fiches',
  clear: 'Ne rien choisir',
  report: 'Fiches confiées',
  done: 'Aucune fiche confiée. | {n} fiche confiée. | {n} fiches confiées.',
  refused:
    'Aucune fiche n’a été laissée. | {n} fiche n’a pas pu être confiée : | {n} fiches n’ont pas pu être confiées :',
};
