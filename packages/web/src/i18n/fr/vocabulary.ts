/** The charter's words for the API's values. */
export const vocabulary = {
  status: {
    SUBMITTED: 'À accuser',
    IN_PROGRESS: 'En cours',
    AWAITING_COMPLEMENT: 'En attente de compléments',
    ANSWERED: 'Répondue',
    CLOSED: 'Close',
  },
  outcome: {
    ANSWER: 'Réponse à une question',
    SOLUTION: 'Solution à un problème d’utilisation',
    MAINTENANCE: 'Information sur la maintenance',
  },
  closingReason: {
    PROCESSED: 'Traitée',
    NO_REPLY: 'Sans réponse de l’établissement',
    LEVEL_ONE: 'Demande de niveau 1',
    OUT_OF_SCOPE: 'Hors périmètre',
    WITHDRAWN: 'Retirée par l’établissement',
  },
  channel: { WEB: 'Formulaire web', PHONE: 'Téléphone' },
  mode: { CLASSIC: 'Classique', HOSTED: 'Hébergé', TELE_SERVICE: 'Télé-service' },
  role: {
    CORRESPONDENT: 'Correspondant',
    AGENT: 'Interlocuteur Amue',
    PROVIDER: 'Prestataire de l’Amue',
    ADMIN: 'Administrateur',
  },
  commitment: {
    ACKNOWLEDGEMENT: 'Accusé de réception',
    RESPONSE: 'Réponse',
    MAINTENANCE_DECISION: 'Décision de maintenance',
    SCHEDULE: 'Calendrier prévisionnel',
  },
  suspension: { COMPLEMENT: 'compléments attendus' },
  commitmentShort: {
    ACKNOWLEDGEMENT: 'Accusé',
    RESPONSE: 'Réponse',
    MAINTENANCE_DECISION: 'Décision de maintenance',
    SCHEDULE: 'Calendrier',
  },
  ground: {
    CHANGED_OUTSIDE_APPLICATION: 'Données modifiées hors de l’application',
    CONDITIONS_NOT_MET: 'Conditions de l’assistance non remplies',
    UNSUPPORTED_RELEASE: 'Version qui n’est plus assistée',
  },
  treatment: {
    INTERRUPTED: 'Service interrompu : la fiche est close',
    PAID_SERVICE: 'Service payant, selon la grille tarifaire',
  },
  blocking: 'Bloquante',
  notBlocking: 'Non bloquante',
  supported: 'Assistée',
  supportedUntil: 'Assistée jusqu’au {date}',
  notSupported: 'N’est plus assistée',
};
