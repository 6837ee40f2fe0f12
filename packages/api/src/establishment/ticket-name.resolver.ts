import { parisDay } from '@assistance/domain/calendar';
import { namesOn } from '@assistance/domain/establishment';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { establishmentById } from '../correspondent/index.js';
import type { RequestContext } from '../platform/graphql/index.js';
import { TicketType } from '../ticket/index.js';
import { formerNamesOfEstablishment } from './establishment.loader.js';

/** What is asked of a ticket's row. */
interface Opened {
  readonly establishmentId: string;
  readonly openedAt: Date;
}

/** The past keeps its name: a ticket says how its establishment was called. */
@Resolver(() => TicketType)
export class TicketNameResolver {
  /** The establishment's name on the day when the ticket was opened; null where it is still the same. */
  @FieldResolver(() => String, { nullable: true })
  async establishmentNameThen(
    @Root() { establishmentId, openedAt }: Opened,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const [establishment, former] = await Promise.all([
      context.loader(establishmentById).load(establishmentId),
      context.loader(formerNamesOfEstablishment).load(establishmentId),
    ]);
    if (!establishment) return null;
    const { name } = namesOn(establishment, former, parisDay(openedAt.toISOString()));
    return name === establishment.name ? null : name;
  }
}
