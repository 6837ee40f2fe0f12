/** Texts that are not sent yet. */
export const drafts = {
  onServer: 'Brouillon enregistré : vous le retrouverez sur tous vos appareils.',
  onDevice: 'Brouillon conservé sur cet appareil.',
  gone: 'Ce brouillon a été envoyé, effacé ou repris ailleurs.',
  conflictTitle: 'Ce brouillon a aussi été modifié ailleurs',
  conflictText: 'Rien n’est perdu. Voici ce que l’autre appareil a enregistré ({date}) :',
  keepBoth: 'Garder les deux textes',
  keepMine: 'Garder le mien',
  keepTheirs: 'Prendre l’autre',
  left: '{name} avait commencé : {what}',
  title: 'Mes brouillons',
  lead: 'Ce que vous avez commencé à écrire et pas encore envoyé, sur tous vos appareils.',
  count: 'Aucun brouillon | {n} brouillon | {n} brouillons',
  link: 'Aucun brouillon | Mon brouillon | Mes brouillons ({n})',
  kind: { OPEN_TICKET: 'Nouvelle fiche', RECORD_CALL: 'Appel à consigner' },
  outOfSight: 'Cette fiche n’est plus dans votre périmètre.',
  takeOver: 'Reprendre ce brouillon',
};
