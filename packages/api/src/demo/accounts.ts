import { PersonEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { InstallationInfoType } from '../session/index.js';
import { ADMINS, AGENTS, PROVIDERS } from './reference.js';

/** One for every account of the demo: there is nothing to protect in it. */
export const DEMO_PASSWORD = 'demonstration-2026';

/** The accounts to try the demo with: two establishments, so that one can see what the other cannot. */
export async function demoAccounts(em: EntityManager): Promise<InstallationInfoType['demoAccounts']> {
  const staff = [
    AGENTS[0],
    AGENTS.find(({ team }) => team === 'Ressources humaines'),
    PROVIDERS[0],
    ADMINS[0],
  ];
  const logins = staff.flatMap((person) => (person ? [person.login] : []));
  const correspondents = await em.execute<{ login: string }[]>(
    `select distinct on (p.establishment_id) p.login from person p
       join current_seat s on s.person_id = p.id join product r on r.id = s.product_id
      where p.role = 'correspondent' and r.name = 'SIFAC' and s.kind = 'functional' and p.active
      order by p.establishment_id, p.login`,
  );
  const wanted = [...correspondents.slice(0, 2).map(({ login }) => login), ...logins];
  const people = await em.find(PersonEntity, { login: { $in: wanted } });
  return wanted.flatMap((login) => {
    const person = people.find((each) => each.login === login);
    if (!person) return [];
    const { firstName, lastName, role } = person;
    return [{ login, password: DEMO_PASSWORD, role, name: `${firstName} ${lastName}` }];
  });
}
