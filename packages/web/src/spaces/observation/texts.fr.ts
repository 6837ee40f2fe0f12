/** Observations on the service, for the DREM. */
export const texts = {
  observations: {
    link: 'Observations',
    ownLink: 'Observations sur le service',
    sendLink: 'Envoyer une observation sur le service',
    waiting: 'aucune en attente | {n} en attente | {n} en attente',
    title: 'Observations sur le service',
    ownLead:
      'Ce que vous pensez de l’assistance elle-même : délais, échanges, site. Le département Relations établissements et marketing (DREM) de l’Amue vous lit, et votre établissement suit ici ce qui en est fait. Ce qui concerne une fiche s’écrit sur la fiche.',
    lead: 'Ce que les établissements disent de l’assistance elle-même, pour le département Relations établissements et marketing (DREM). Chaque établissement lit qui a pris note de son observation, et votre réponse.',
    text: 'Votre observation',
    textHint: 'Tous les correspondants de votre établissement pourront la lire.',
    send: 'Envoyer l’observation',
    sent: 'Observation envoyée.',
    ownList: 'Observations de votre établissement',
    count: 'Aucune observation | {n} observation | {n} observations',
    show: 'Afficher',
    shown: { waiting: 'En attente de réponse', all: 'Toutes' },
    status: { SENT: 'Envoyée', NOTED: 'L’Amue en a pris note', ANSWERED: 'Réponse reçue' },
    sentBy: '{name}, {establishment}',
    notedBy: '{name} en a pris note',
    answeredBy: 'Réponse de {name}',
    waited: 'en attente depuis moins d’un jour | en attente depuis {n} jour | en attente depuis {n} jours',
    note: 'Prendre note',
    noteOne: 'Prendre note de l’observation de {name}',
    noted: 'L’établissement sait que vous en avez pris note.',
    answer: 'Répondre et clôturer',
    answerOne: 'Répondre et clôturer l’observation de {name}',
    answerTitle: 'Répondre à l’observation',
    answerText:
      'Tout l’établissement lira cette réponse, qui clôture l’observation. Elle ne se modifie plus.',
    answerField: 'Votre réponse',
    answerSubmit: 'Envoyer la réponse',
    answered: 'Réponse envoyée.',
  },
};

declare module '../../i18n/fr.js' {
  interface TextsOfSpaces {
    readonly observations: (typeof texts)['observations'];
  }
}
