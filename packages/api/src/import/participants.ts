import { isOfTheAmue } from '@assistance/domain/access';
import type { Actor } from '@assistance/domain/ticket';
import { addPerson, EstablishmentEntity, grantSeat, NOWHERE, PersonEntity } from '../correspondent/index.js';
import { addEstablishment, deployProduct } from '../establishment/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { foldText } from '../platform/text/index.js';
import { addProduct, ProductEntity } from '../scope/index.js';
import type { ImportOptions } from './import-report.js';

const ESTABLISHMENT = 'Reprise de l’existant';
const LOGIN = 'reprise.existant';
/** An account without a password: nobody signs in as this correspondent. */
const NO_PASSWORD = '';

/**
 * The people of an import. The other desk's correspondents are unknown here, so a technical account of a dedicated
 * establishment represents them, and nothing is attributed to a real one.
 */
export class ImportParticipants {
  private readonly products = new Map<string, string>();

  private constructor(
    private readonly em: EntityManager,
    private readonly establishmentId: string,
    readonly correspondentId: string,
    readonly agentId: string,
    readonly agent: Actor,
  ) {}

  /** Finds them, or enters them the first time. Refuses an unknown agent. */
  static async enter(
    em: EntityManager,
    { agent: login }: Pick<ImportOptions, 'agent'>,
  ): Promise<ImportParticipants> {
    const agent = await em.findOne(PersonEntity, { login: login.toLowerCase(), active: true });
    if (!agent || !isOfTheAmue(agent.role)) refuseWith('NOT_FOUND', 'agent');
    const known = await em.findOne(EstablishmentEntity, { name: ESTABLISHMENT });
    const establishmentId =
      known?.id ?? (await addEstablishment(em, { name: ESTABLISHMENT, shortName: 'Reprise', town: NOWHERE }));
    const person = await em.findOne(PersonEntity, { login: LOGIN });
    const correspondentId =
      person?.id ??
      (await addPerson(em, {
        login: LOGIN,
        passwordHash: NO_PASSWORD,
        firstName: 'Fonds',
        lastName: 'Repris',
        email: null,
        role: 'correspondent',
        establishmentId,
      }));
    const actor: Actor = { kind: 'person', personId: agent.id, role: agent.role, establishmentId: null };
    return new ImportParticipants(em, establishmentId, correspondentId, agent.id, actor);
  }

  get correspondent(): Actor {
    const { correspondentId: personId, establishmentId } = this;
    return { kind: 'person', personId, role: 'correspondent', establishmentId };
  }

  /** The product of this name, entered when it is missing, with a seat for the correspondent. */
  async product(name: string): Promise<string> {
    const known = this.products.get(name);
    if (known) return known;
    const { em, establishmentId, correspondentId: personId } = this;
    const row = (await em.find(ProductEntity, {})).find((each) => foldText(each.name) === foldText(name));
    const description = {
      fr: 'Fiches reprises d’un autre outil',
      en: 'Tickets brought in from another desk',
    };
    const productId = row?.id ?? (await addProduct(em, { name, description }));
    const seated = await em.execute<unknown[]>(
      `select 1 from current_seat where person_id = ? and product_id = ?`,
      [personId, productId],
    );
    if (seated.length === 0) {
      await deployProduct(em, { establishmentId, productId, mode: 'classic' });
      await grantSeat(em, { personId, productId, kind: 'functional' });
    }
    this.products.set(name, productId);
    return productId;
  }
}
