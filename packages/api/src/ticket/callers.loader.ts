import DataLoader from 'dataloader';
import type { EntityManager } from '../platform/database/index.js';
import { groupedBy, type LoaderFactory } from '../platform/graphql/index.js';

interface Row {
  ticket_id: string;
  person_id: string;
}

/**
 * C3.1.3, C4.1.1: the correspondents who may add to tickets by phone: whoever asked, and who holds a seat for the product,
 * as long as they are correspondents of the establishment. By name.
 */
export const readCallers = (em: EntityManager, ticketIds: readonly string[]): Promise<Row[]> =>
  em.execute<Row[]>(
    `select t.id as ticket_id, p.id as person_id
       from ticket t
       join person p on p.establishment_id = t.establishment_id and p.role = 'correspondent' and p.active
      where t.id in (?) and t.channel = 'web'
        and (p.id = t.correspondent_id
             or exists (select from current_seat s
                        where s.person_id = p.id and s.establishment_id = t.establishment_id
                          and s.product_id = t.product_id))
      order by p.last_name, p.first_name, p.id`,
    [ticketIds],
  );

export const callersOfTicket: LoaderFactory<string, Row[]> = ({ em }) =>
  new DataLoader(async (ids) => groupedBy(ids, await readCallers(em, ids), ({ ticket_id: id }) => id));
