import { LABELS, labelsInApi } from '@assistance/domain/labels';

/** The charter's words for the API's values. */
export const vocabulary = {
  status: labelsInApi(LABELS.status, 'fr'),
  outcome: labelsInApi(LABELS.outcome, 'fr'),
  closingReason: labelsInApi(LABELS.closingReason, 'fr'),
  link: labelsInApi(LABELS.link, 'fr'),
  channel: labelsInApi(LABELS.channel, 'fr'),
  mode: labelsInApi(LABELS.mode, 'fr'),
  role: labelsInApi(LABELS.role, 'fr'),
  commitment: labelsInApi(LABELS.commitment, 'fr'),
  suspension: { COMPLEMENT: 'complément attendu' },
  /** Where there is little room. */
  commitmentShort: { ...labelsInApi(LABELS.commitment, 'fr'), SCHEDULE: 'Calendrier' },
  ground: labelsInApi(LABELS.ground, 'fr'),
  treatment: labelsInApi(LABELS.treatment, 'fr'),
  blocking: LABELS.blocking.true.fr,
  notBlocking: LABELS.blocking.false.fr,
  supported: 'Assistance assurée',
  supportedUntil: 'Assistance assurée jusqu’au {date}',
  notSupported: 'Assistance terminée',
};
