import { randomUUID } from 'node:crypto';
import { anEvent } from '@assistance/domain/testing';
import pg from 'pg';
import { atFileEnd } from './file-end.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS } from './world.js';

/** A transaction of its own on the event log, to be interleaved with others at will. */
export interface Writer {
  /** PostgreSQL numbers the transaction, before it has written anything. */
  begin(): Promise<void>;
  /** Writes one event, named by its text; gives the order of its transaction. */
  write(text: string): Promise<bigint>;
  /** Writes one, and undoes it to a savepoint. */
  writeAndUndo(text: string): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Writes events on one ticket of the small world, around every use case: the log's readers know nothing of tickets. */
export async function openLog(url: string) {
  const ticketId = randomUUID();
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => {});
  atFileEnd(() => pool.end());
  await pool.query(
    `insert into ticket (id, number, version, status, channel, title, description, last_actions, messages,
       first_analysis, blocking, changed_outside_application, product_id, establishment_id, correspondent_id,
       opened_at, updated_at, shared_version, shared_updated_at, searchable)
     values ($1, $2, 1, 'submitted', 'web', 't', 'd', 'l', '[]', 'f', false, false, $3, $4, $5, now(), now(), 1, now(), '')`,
    [ticketId, ticketId, PRODUCTS.sifac, ESTABLISHMENTS.rochebrune, PEOPLE.camille.id],
  );
  let version = 0;
  const insert = (client: pg.Pool | pg.PoolClient, text: string) => {
    version += 1;
    const event = anEvent('NoteAdded', { text });
    return client.query<{ tx_order: string }>(
      `insert into ticket_event (ticket_id, version, type, internal, at, data) values ($1, $2, $3, true, $4, $5)
       returning tx_order::text`,
      [ticketId, version, event.type, event.at, event],
    );
  };
  return {
    ticketId,
    sql: async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows as unknown[],
    /** One event, committed at once. */
    write: async (text: string): Promise<void> => void (await insert(pool, text)),
    async writer(): Promise<Writer> {
      const client = await pool.connect();
      await client.query('begin');
      const end = async (how: 'commit' | 'rollback') => {
        await client.query(how);
        client.release();
      };
      return {
        begin: async () => void (await client.query('select pg_current_xact_id()')),
        write: async (text) => BigInt((await insert(client, text)).rows[0]?.tx_order ?? -1),
        async writeAndUndo(text) {
          await client.query('savepoint before');
          await insert(client, text);
          await client.query('rollback to savepoint before');
        },
        commit: () => end('commit'),
        rollback: () => end('rollback'),
      };
    },
  };
}
