import { randomUUID } from 'node:crypto';
import { anEvent } from '@assistance/domain/testing';
import pg from 'pg';
import { atFileEnd } from './file-end.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS } from './world.js';

/** A transaction of its own on the event log, to be interleaved with others at will. */
export interface Writer {
  /** Takes its place in the order of transactions before it writes anything. */
  begin(): Promise<void>;
  /** Writes one event, named by its text. */
  write(text: string): Promise<void>;
  commit(): Promise<void>;
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
       opened_at, updated_at, searchable)
     values ($1, $2, 1, 'submitted', 'web', 't', 'd', 'l', '[]', 'f', false, false, $3, $4, $5, now(), now(), '')`,
    [ticketId, ticketId, PRODUCTS.sifac, ESTABLISHMENTS.rochebrune, PEOPLE.camille.id],
  );
  let version = 0;
  const insert = (client: pg.Pool | pg.PoolClient, text: string) => {
    version += 1;
    const event = anEvent('NoteAdded', { text });
    return client.query(
      `insert into ticket_event (ticket_id, version, type, internal, at, data) values ($1, $2, $3, true, $4, $5)`,
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
      return {
        begin: async () => void (await client.query('select pg_current_xact_id()')),
        write: async (text) => void (await insert(client, text)),
        async commit() {
          await client.query('commit');
          client.release();
        },
      };
    },
  };
}
