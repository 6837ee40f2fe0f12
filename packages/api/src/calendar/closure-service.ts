import type { Announcement } from '@assistance/domain/calendar';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { clientRequest, once, type ClientRequest } from '../platform/requests/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { ClosureEntity } from './closure.entity.js';
import {
  announce,
  cancel,
  type ChangeContext,
  type ClosureChange,
  type MoveDueDates,
} from './change-calendar.js';

interface ClosureDeskOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly moveDueDates: MoveDueDates;
  /** Called once it is done: there is mail to send. */
  readonly relay?: () => Promise<void>;
}

/** Announces and cancels closures for admins (C3.1.5), each in one transaction. */
export class ClosureService {
  constructor(private readonly options: ClosureDeskOptions) {}

  announce(viewer: Viewer, wanted: Announcement, requestId?: string | null): Promise<ClosureChange> {
    const request = clientRequest(viewer.personId, requestId, 'announce closure');
    return this.change(viewer, request, (em, context) => announce(em, wanted, context));
  }

  cancel(viewer: Viewer, id: string, reason: string): Promise<ClosureChange> {
    return this.change(viewer, null, (em, context) => cancel(em, { id, reason }, context));
  }

  private async change(
    { personId }: Viewer,
    request: ClientRequest | null,
    work: (em: EntityManager, context: ChangeContext) => Promise<ClosureChange>,
  ): Promise<ClosureChange> {
    const { em, clock, moveDueDates, relay } = this.options;
    const { closureId, ...counts } = await em.fork().transactional((locked) =>
      once(locked, request, async () => {
        const { closure, ...told } = await work(locked, { personId, now: clock, moveDueDates });
        return { closureId: closure.id, ...told };
      }),
    );
    void relay?.().catch(() => {});
    return { closure: await em.fork().findOneOrFail(ClosureEntity, { id: closureId }), ...counts };
  }
}
