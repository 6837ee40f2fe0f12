import type { EntityManager } from '../platform/database/index.js';

/** Whoever can tell the progress of a malfunction. */
export interface Informer {
  readonly personId: string;
  /** Of a provider, its own ticket; `null` for the Amue's people, who see the malfunction itself. */
  readonly ticketId: string | null;
}

/**
 * Those in charge of the tickets of a malfunction, each once; where nobody of them works here any more, the product's
 * team, or every admin where no team looks after it.
 */
export function findInformers(em: EntityManager, malfunctionId: string): Promise<Informer[]> {
  return em.execute<Informer[]>(
    `with informers as (
       select p.id, p.role, min(t.id::text) as ticket_id
         from ticket t join person p on p.id = t.agent_id and p.active
        where t.malfunction_id = ?::uuid group by p.id, p.role
     ), team as (
       select p.id from malfunction m join product d on d.id = m.product_id
         join person p on p.team = d.team and p.role = 'agent' and p.active where m.id = ?::uuid
     )
     select id::text as "personId", case when role = 'provider' then ticket_id end as "ticketId" from informers
     union all
     select id::text, null from team where not exists (select from informers)
     union all
     select id::text, null from person
      where role = 'admin' and active and not exists (select from informers) and not exists (select from team)
      order by 1`,
    [malfunctionId, malfunctionId],
  );
}
