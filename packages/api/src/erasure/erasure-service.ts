import { actorOf } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { clientRequest } from '../platform/requests/index.js';
import { TicketEntity, type TicketLog, type TicketRow } from '../ticket-log/index.js';
import { eraseText, type TextToErase } from './erase-text.js';

/** The erasures of admins. */
export class ErasureService {
  constructor(
    private readonly em: EntityManager,
    private readonly log: TicketLog,
  ) {}

  /** Refusals: see `eraseText`. */
  async erase(
    viewer: Viewer,
    text: TextToErase,
    requestId: string | null | undefined = null,
  ): Promise<TicketRow> {
    const { ticketId, version, field } = text;
    const what = `erase ${ticketId} ${version} ${field ?? ''}`;
    const request = clientRequest(viewer.personId, requestId, what);
    const id = await this.log.run({ actor: actorOf(viewer), request }, async (unit) => {
      const { ticket } = await eraseText(unit, text);
      return ticket.id;
    });
    return this.em.fork().findOneOrFail(TicketEntity, { id });
  }
}
