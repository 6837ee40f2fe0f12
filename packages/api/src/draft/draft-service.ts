import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import type { StoredDraft } from './draft.entity.js';
import { dropDraft, saveDraft, type DraftToSave } from './save-draft.js';
import { takeOverDraft } from './take-over-draft.js';

/** Two drafts made one hold the files of both, until their owner chooses. */
const AT_MOST = 2;

/** The commands on drafts, each in one transaction. */
export class DraftService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly maxFiles: number,
  ) {}

  save(viewer: Viewer, draft: DraftToSave): Promise<StoredDraft> {
    const limits = { now: this.clock.now(), maxFiles: this.maxFiles * AT_MOST };
    return this.em.fork().transactional((em) => saveDraft(em, viewer, draft, limits));
  }

  drop(viewer: Viewer, seen: { id: string; expectedVersion: number }): Promise<void> {
    return this.em.fork().transactional((em) => dropDraft(em, viewer, seen));
  }

  takeOver(viewer: Viewer, seen: { id: string; expectedVersion: number }): Promise<StoredDraft> {
    return this.em.fork().transactional((em) => takeOverDraft(em, viewer, seen, this.clock));
  }
}
