/** Other tickets that a ticket has to do with: links, duplicates. */
export const neighbours = {
  links: 'Fiches liées',
  linksHint: 'Interne : les établissements n’en savent rien.',
  unlink: 'Retirer',
  unlinkOne: 'Retirer le lien avec la fiche {number}',
  unlinked: 'Lien retiré.',
  duplicateOf: 'Cette fiche fait doublon ; la demande est suivie sur la fiche',
  duplicates: 'Doublons de cette fiche',
  merge: {
    label: 'Fusionner (doublon)',
    title: 'Fusionner la fiche {number}',
    text: 'La fiche est close comme doublon d’une autre du même établissement, plus ancienne, où ses messages restent lisibles. Les correspondants en sont informés. La rouvrir défait la fusion.',
    into: 'Numéro de la fiche gardée',
    reason: 'Motif, lu par l’établissement',
    submit: 'Fusionner',
    done: 'Fiche fusionnée.',
  },
  link: {
    label: 'Lier à une fiche',
    title: 'Lier la fiche {number}',
    text: 'Le lien se voit des deux fiches, par l’Amue seule : aucun établissement n’apprend rien d’un autre.',
    kind: 'Cette fiche est',
    other: 'Numéro de l’autre fiche',
    submit: 'Lier',
    done: 'Lien posé.',
  },
};
