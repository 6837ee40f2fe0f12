/** Periods without service (C3.1.5), for everyone. */
export const closures = {
  title: 'Fermetures du service',
  lead: 'L’Amue s’engage à annoncer une fermeture au moins 15 jours calendaires avant son début : tant qu’elle dure, les délais sont alors suspendus. Annoncée plus tard, elle est motivée, compte comme un engagement non tenu et ne suspend aucun délai.',
  none: 'Aucune fermeture n’est annoncée.',
  count: 'Aucune fermeture annoncée | {n} fermeture annoncée | {n} fermetures annoncées',
  now: 'En ce moment',
  late: 'Annoncée moins de 15 jours calendaires avant : aucun délai n’est suspendu.',
  lateReason: 'Motif : {reason}',
  subscribeTitle: 'Dans votre agenda',
  subscribeLead:
    'Les fermetures et les jours fériés, à jour d’eux-mêmes : abonnez votre agenda à cette adresse.',
  subscribe: 'S’abonner',
  download: 'Télécharger le fichier',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée.',
  next: 'Prochaine fermeture',
  all: 'Toutes les fermetures',
  footer: 'Fermetures',
};
