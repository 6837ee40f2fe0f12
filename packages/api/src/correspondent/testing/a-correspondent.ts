import { ESTABLISHMENTS } from '../../testing/world.js';
import type { TestServer } from '../../testing/test-server.js';
import { addPerson } from '../write-directory.js';

let ranks = 0;

/** Another correspondent of Rochebrune, without a seat, or who else is `given`. Gives the id. */
export function aCorrespondent(
  { orm }: Pick<TestServer, 'orm'>,
  given: Partial<Parameters<typeof addPerson>[1]> = {},
): Promise<string> {
  ranks += 1;
  return addPerson(orm.em.fork(), {
    login: `correspondant.${ranks}`,
    passwordHash: '',
    firstName: 'Dominique',
    lastName: `Zola ${ranks}`,
    email: null,
    role: 'correspondent',
    establishmentId: ESTABLISHMENTS.rochebrune,
    ...given,
  });
}
