import DataLoader from 'dataloader';
import { visibleSql } from '../access/index.js';
import { viewerOf, type LoaderFactory } from '../platform/graphql/index.js';

/** The ticket of a notification, as far as its reader may see it today. */
export interface NotifiedTicket {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/**
 * `null` for a ticket that the reader may no longer see: a provider whose ticket went to somebody else (C3.3.3), a
 * correspondent of another establishment (C3.3.1).
 */
export const notifiedTicket: LoaderFactory<string, NotifiedTicket | null> = (context) => {
  const [visible, parameters] = visibleSql(viewerOf(context), 'ticket');
  return new DataLoader(async (ids) => {
    const rows = await context.em.execute<NotifiedTicket[]>(
      `select id, number, title from ticket where id in (?) and ${visible}`,
      [[...ids], ...parameters],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
};
