import { AUDIT_CHAINS, type AuditChain } from '@assistance/domain/audit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import { Access, refuseWith, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import {
  AuditCheckType,
  AuditConnection,
  AuditDetailType,
  AuditEntryType,
  AuditFilterInput,
  AuditObjectType,
  TicketReaderConnection,
  TicketReaderType,
} from './audit.type.js';
import { flatDetails } from './flat-details.js';
import { listEntries, objectKinds, type ListedEntry } from './list-entries.js';
import { listReaders, type TicketReader } from './list-readers.js';
import { labelOfObject } from './object-labels.js';
import { chainSizes, checkNext, endAt } from './verify-chain.js';

/** Entries that one step checks: a fraction of a second. */
const STEP = 2_000;

interface AuditObject {
  readonly kind: string;
  readonly id: string;
}

@Resolver()
export class AuditResolver {
  /** The newest first. */
  @Access(['admin'], 'C3.3.1')
  @Cost({ each: 30 })
  @Query(() => AuditConnection)
  auditEntries(
    @Ctx() { em }: RequestContext,
    @Arg('filter', () => AuditFilterInput, { nullable: true }) filter: AuditFilterInput | null = null,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<ListedEntry>> {
    return listEntries(em, filter ?? {}, { first, after });
  }

  /** What entries are about, to choose from. */
  @Access(['admin'], 'C3.3.1')
  @Query(() => [String])
  auditObjectKinds(@Ctx() { em }: RequestContext): Promise<string[]> {
    return objectKinds(em);
  }

  /** Checks that nothing was altered or taken out since it was sealed, a step at a time. */
  @Access(['admin'], 'C3.3.1')
  @Cost({ each: 60 })
  @Query(() => AuditCheckType)
  async auditCheck(
    @Ctx() { em }: RequestContext,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<AuditCheckType> {
    const { chain, position } = after === null ? { chain: AUDIT_CHAINS[0], position: 0 } : placeIn(after);
    const { sealed, unsealed } = await chainSizes(em);
    const { end, checked, broken, isLast } = await checkNext(
      em,
      chain,
      await endAt(em, chain, position),
      STEP,
    );
    const nextChain = AUDIT_CHAINS[AUDIT_CHAINS.indexOf(chain) + 1];
    const next = isLast ? (nextChain ? `${nextChain}:0` : null) : `${chain}:${end.position}`;
    return {
      checked,
      total: Object.values(sealed).reduce((sum, size) => sum + size, 0),
      unsealed,
      broken: broken && {
        chain: broken.chain,
        position: broken.position,
        missing: broken.what === 'missing',
        entryId: broken.entryId,
      },
      next,
    };
  }

  /**
   * C3.3.1, C3.3.3: which people of the Amue, and which providers, opened a ticket of one's establishment. Refusal: NOT_FOUND.
   */
  @Access(['correspondent', 'admin'], 'C3.3.1')
  @Cost({ each: 5 })
  @Query(() => TicketReaderConnection)
  ticketReaders(
    @Ctx() context: RequestContext,
    @Arg('ticketId', () => ID) ticketId: string,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<TicketReader>> {
    return listReaders(context.em, viewerOf(context), ticketId, { first, after });
  }
}

/** Where a check goes on. */
function placeIn(after: string): { readonly chain: AuditChain; readonly position: number } {
  const [name, digits = ''] = after.split(':');
  const chain = AUDIT_CHAINS.find((one) => one === name);
  if (!chain || !/^\d{1,15}$/.test(digits))
    refuseWith('INVALID_VALUE', 'after', { value: after.slice(0, 40) });
  return { chain, position: Number(digits) };
}

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who; none where nobody was signed in.' })
  person(@Root() { personId }: ListedEntry, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return personId === null ? null : context.loader(personById).load(personId);
  }

  @FieldResolver(() => [AuditObjectType])
  objects(@Root() { objects }: ListedEntry): AuditObject[] {
    return objects.map((object) => {
      const [kind = ''] = object.split(':', 1);
      return { kind, id: object.slice(kind.length + 1) };
    });
  }

  @FieldResolver(() => [AuditDetailType])
  details(@Root() { details }: ListedEntry): AuditDetailType[] {
    return flatDetails(details);
  }

  @FieldResolver(() => Boolean, { description: 'Part of its chain: normally a second after it was written.' })
  sealed(@Root() { position }: ListedEntry): boolean {
    return position !== null;
  }
}

@Resolver(() => AuditObjectType)
export class AuditObjectResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What people call it, where it has a name.' })
  label(@Root() { kind, id }: AuditObject, @Ctx() context: RequestContext): Promise<string | null> {
    return context.loader(labelOfObject).load(`${kind}:${id}`);
  }
}

@Resolver(() => TicketReaderType)
export class TicketReaderResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: TicketReader, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }
}
