import { isOfTheAmue } from '@assistance/domain/access';
import { waitText, type Instant, type PlainRefusalCode } from '@assistance/domain/shared';
import type { Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { correctQuota, takeQuota, type QuotaLimits } from '../platform/quota/index.js';

/** What is written on tickets, and counted: tickets by the web form, and everything that is done to one. */
export type WrittenKind = 'ticket' | 'message';
type Kind = WrittenKind | 'file' | 'megabyte';

const REFUSAL: Readonly<Record<Kind, Readonly<Record<keyof QuotaLimits, PlainRefusalCode>>>> = {
  ticket: { person: 'TICKET_QUOTA', establishment: 'ESTABLISHMENT_TICKET_QUOTA' },
  message: { person: 'MESSAGE_QUOTA', establishment: 'ESTABLISHMENT_MESSAGE_QUOTA' },
  file: { person: 'FILE_QUOTA', establishment: 'ESTABLISHMENT_FILE_QUOTA' },
  megabyte: { person: 'FILE_QUOTA', establishment: 'ESTABLISHMENT_FILE_QUOTA' },
};

const BYTES = 1_000_000;

/**
 * How much people may add over time, so that nobody fills the desk, nor the days of those who answer. The Amue's own
 * people write without limit, calls that they record among it; their files are counted like anybody's. What a program
 * brings in (an import, the demonstration, what the charter does by itself) is no person's.
 */
export class Quotas {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly limits: Config['quotas'],
  ) {}

  /** In the transaction that writes. Refusals: TICKET_QUOTA, MESSAGE_QUOTA, and the establishment's. */
  async requireWriting(em: EntityManager, viewer: Viewer, kind: WrittenKind): Promise<void> {
    if (isOfTheAmue(viewer.role)) return;
    const limits = kind === 'ticket' ? this.limits.tickets : this.limits.messages;
    await this.take(em, viewer, { kind, amount: 1, limits, field: null });
  }

  /**
   * Before a file comes in, by what its sender says that it is long, in bytes. Gives a function to call with the
   * final size, 0 where nothing was kept. Refusals: FILE_QUOTA, and the establishment's.
   */
  async beginUpload(viewer: Viewer, announced: number): Promise<(stored: number) => Promise<void>> {
    const { files, megabytes } = this.limits;
    const field = 'file';
    // Rolled back where it is refused: then it is not counted.
    const counted = await this.em.fork().transactional(async (em) => {
      await this.take(em, viewer, { kind: 'file', amount: 1, limits: files, field });
      return this.take(em, viewer, {
        kind: 'megabyte',
        amount: announced,
        limits: inBytes(megabytes),
        field,
      });
    });
    return (stored) => correctQuota(this.em.fork(), counted, stored);
  }

  private async take(
    em: EntityManager,
    { personId, establishmentId }: Viewer,
    {
      kind,
      amount,
      limits,
      field,
    }: { kind: Kind; amount: number; limits: QuotaLimits; field: string | null },
  ): Promise<string> {
    const now: Instant = this.clock.now();
    const taken = await takeQuota(em, { kind, personId, establishmentId, amount, now }, limits);
    if (taken.ok) return taken.id;
    return refuseWith(REFUSAL[kind][taken.whose], field, { wait: waitText(taken.wait) });
  }
}

const inBytes = ({ person, establishment }: QuotaLimits): QuotaLimits => {
  const scaled = (limits: QuotaLimits['person']) =>
    limits.map(({ amount, per }) => ({ amount: amount * BYTES, per }));
  return { person: scaled(person), establishment: scaled(establishment) };
};
