import type { EntityManager } from '../platform/database/index.js';

/** Who gets the notifications about a ticket. */
export interface Recipients {
  /** Whether somebody who still works here has it in charge. */
  readonly assigned: boolean;
  /** The agent in charge; without one, the product's team, or every admin where no team looks after it. */
  readonly inCharge: readonly string[];
  /** Of the agent's team, or of the product's; every admin where nobody leads it. */
  readonly leaders: readonly string[];
}

/** Every notification has at least one recipient; the admins are the fallback. `null`: no such ticket. */
export async function findRecipients(em: EntityManager, ticketId: string): Promise<Recipients | null> {
  const [row] = await em.execute<
    {
      agent: string | null;
      team_agents: string[];
      leaders: string[];
      admins: string[];
    }[]
  >(
    `with concerned as (
       select a.id as agent, coalesce(a.team, p.team) as team
         from ticket t join product p on p.id = t.product_id
         left join person a on a.id = t.agent_id and a.active
        where t.id = ?
     )
     select c.agent,
            array(select id::text from person where team = c.team and role = 'agent' and active order by id) as team_agents,
            array(select id::text from person where team = c.team and leads_team and role in ('agent', 'admin') and active
                   order by id) as leaders,
            array(select id::text from person where role = 'admin' and active order by id) as admins
       from concerned c`,
    [ticketId],
  );
  if (!row) return null;
  const { agent, team_agents: team, leaders, admins } = row;
  return {
    assigned: agent !== null,
    inCharge: agent !== null ? [agent] : team.length > 0 ? team : admins,
    leaders: leaders.length > 0 ? leaders : admins,
  };
}
