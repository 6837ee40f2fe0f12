import { auditRoom } from './audit/index.js';
import { calendarRoom } from './calendar/index.js';
import { commitmentRoom } from './commitment/index.js';
import { correspondentRoom } from './correspondent/index.js';
import { digestRoom } from './digest/index.js';
import { erasureRoom } from './erasure/index.js';
import { draftRoom } from './draft/index.js';
import { establishmentRoom } from './establishment/index.js';
import { fileRoom } from './file/index.js';
import { knowledgeBaseRoom } from './knowledge-base/index.js';
import { accountRoom } from './account/index.js';
import { mailRoom } from './mail/index.js';
import { malfunctionRoom } from './malfunction/index.js';
import { notificationRoom } from './notification/index.js';
import { observationRoom } from './observation/index.js';
import { presenceRoom } from './presence/index.js';
import { progressRoom } from './progress/index.js';
import { queueRoom } from './queue/index.js';
import { quotaRoom } from './quota/index.js';
import { reminderRoom } from './reminder/index.js';
import { scopeRoom } from './scope/index.js';
import { seatRoom } from './seat/index.js';
import { serviceSettingsRoom } from './service-settings/index.js';
import { sessionRoom } from './session/index.js';
import { statisticsRoom } from './statistics/index.js';
import { templateRoom } from './template/index.js';
import { ticketRoom } from './ticket/index.js';
import { ticketLogRoom } from './ticket-log/index.js';
import { ticketSearchRoom } from './ticket-search/index.js';
import { transferRoom } from './transfer/index.js';
import { warningRoom } from './warning/index.js';
import { FORMER_NAMES, FOUNDATIONS } from './migrations/index.js';
import { connect, migrate, migrateUp, type Orm } from './platform/database/index.js';
import type { Room } from './room/index.js';

/** What the server is made of. Whatever rooms do one after the other, they do in this order. */
export const ROOMS: readonly Room[] = [
  auditRoom,
  scopeRoom,
  correspondentRoom,
  establishmentRoom,
  sessionRoom,
  serviceSettingsRoom,
  calendarRoom,
  ticketLogRoom,
  commitmentRoom,
  ticketSearchRoom,
  ticketRoom,
  reminderRoom,
  progressRoom,
  warningRoom,
  digestRoom,
  mailRoom,
  accountRoom,
  notificationRoom,
  fileRoom,
  draftRoom,
  quotaRoom,
  queueRoom,
  templateRoom,
  presenceRoom,
  knowledgeBaseRoom,
  erasureRoom,
  malfunctionRoom,
  statisticsRoom,
  observationRoom,
  seatRoom,
  transferRoom,
];

/** Every table that the rooms read through the ORM. */
export const ENTITIES = ROOMS.flatMap(({ entities = [] }) => entities);

/** What happens with each event, in its transaction. */
export const TICKET_REACTIONS = ROOMS.flatMap(({ ticketReactions = [] }) => ticketReactions);

/** Every migration, in the order of their names. */
export const MIGRATIONS = [...FOUNDATIONS, ...ROOMS.flatMap(({ migrations = [] }) => migrations)].toSorted(
  (one, other) => (one.name < other.name ? -1 : 1),
);

/** Opens a database with everything that the rooms know of it; see `connect`. */
export const connectRooms = (
  options: Omit<Parameters<typeof connect>[0], 'entities' | 'migrations'>,
): Promise<Orm> => connect({ ...options, entities: ENTITIES, migrations: MIGRATIONS });

/** Runs what the database lacks, and says which. */
export const migrateRooms = (orm: Orm): Promise<readonly string[]> => migrateUp(orm, FORMER_NAMES);

/** The same for the database at `url`. */
export const migrateDatabase = (url: string): Promise<readonly string[]> =>
  migrate(url, MIGRATIONS, FORMER_NAMES);
