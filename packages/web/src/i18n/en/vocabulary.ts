import type { Messages } from '../fr.js';

export const vocabulary: Messages['vocabulary'] = {
  status: {
    SUBMITTED: 'Acknowledgement awaited',
    IN_PROGRESS: 'In progress',
    AWAITING_COMPLEMENT: 'Awaiting additional information',
    ANSWERED: 'Answered',
    CLOSED: 'Closed',
  },
  outcome: {
    ANSWER: 'Answer to a question',
    SOLUTION: 'Solution to a usage problem',
    MAINTENANCE: 'Information on maintenance',
  },
  closingReason: {
    PROCESSED: 'Processed',
    NO_REPLY: 'No reply from the establishment',
    LEVEL_ONE: 'Level-1 request',
    OUT_OF_SCOPE: 'Out of scope',
    WITHDRAWN: 'Withdrawn by the establishment',
    DUPLICATE: 'Duplicate',
  },
  link: {
    RELATED: 'Related to',
    DUPLICATES: 'Same matter as',
    DUPLICATED_BY: 'Same matter taken up by',
    FOLLOWS: 'Follows',
    FOLLOWED_BY: 'Followed by',
  },
  channel: { WEB: 'Web form', PHONE: 'Phone' },
  mode: { CLASSIC: 'Classic', HOSTED: 'Hosted', TELE_SERVICE: 'Tele-service' },
  role: {
    CORRESPONDENT: 'Correspondent',
    AGENT: 'Amue agent',
    PROVIDER: 'Provider of the Amue',
    ADMIN: 'Administrator',
  },
  commitment: {
    ACKNOWLEDGEMENT: 'Acknowledgement',
    RESPONSE: 'Response',
    MAINTENANCE_DECISION: 'Maintenance decision',
    SCHEDULE: 'Provisional schedule',
  },
  suspension: { COMPLEMENT: 'additional information awaited' },
  commitmentShort: {
    ACKNOWLEDGEMENT: 'Acknowledgement',
    RESPONSE: 'Response',
    MAINTENANCE_DECISION: 'Maintenance decision',
    SCHEDULE: 'Schedule',
  },
  ground: {
    CHANGED_OUTSIDE_APPLICATION: 'Data changed outside the application',
    CONDITIONS_NOT_MET: 'Conditions of assistance not met',
    UNSUPPORTED_RELEASE: 'Release no longer supported',
  },
  treatment: {
    INTERRUPTED: 'Assistance interrupted: the ticket is closed',
    PAID_SERVICE: 'Paid service, by the price list',
  },
  blocking: 'Blocking',
  notBlocking: 'Not blocking',
  supported: 'Supported',
  supportedUntil: 'Supported until {date}',
  notSupported: 'No longer supported',
};
