import { LABELS, labelsInApi } from '@assistance/domain/labels';
import type { Messages } from '../fr.js';

export const vocabulary: Messages['vocabulary'] = {
  status: labelsInApi(LABELS.status, 'en'),
  outcome: labelsInApi(LABELS.outcome, 'en'),
  closingReason: labelsInApi(LABELS.closingReason, 'en'),
  link: labelsInApi(LABELS.link, 'en'),
  channel: labelsInApi(LABELS.channel, 'en'),
  mode: labelsInApi(LABELS.mode, 'en'),
  role: labelsInApi(LABELS.role, 'en'),
  commitment: labelsInApi(LABELS.commitment, 'en'),
  suspension: { COMPLEMENT: 'additional information awaited' },
  /** Where there is little room. */
  commitmentShort: { ...labelsInApi(LABELS.commitment, 'en'), SCHEDULE: 'Schedule' },
  ground: labelsInApi(LABELS.ground, 'en'),
  treatment: labelsInApi(LABELS.treatment, 'en'),
  blocking: LABELS.blocking.true.en,
  notBlocking: LABELS.blocking.false.en,
  supported: 'Supported',
  supportedUntil: 'Supported until {date}',
  notSupported: 'No longer supported',
};
