import { connectRooms, migrateDatabase } from '../rooms.js';
import { readConfig } from '../platform/config/index.js';
import { openDatabase } from '../server/index.js';
import { recordCommand } from './record-command.js';
import { QUIET } from './with-database.js';

/** Brings the database to the newest schema and says which migrations ran; nothing when it is there already. */
const database = await openDatabase(readConfig(process.env), QUIET, { beside: true });
try {
  const done = await migrateDatabase(database.url);
  const orm = await connectRooms({ url: database.url, pool: 1 });
  try {
    await recordCommand(orm.em);
  } finally {
    await orm.close();
  }
  console.log(done.length === 0 ? 'Rien à faire. / Nothing to do.' : done.join('\n'));
} finally {
  await database.close();
}
