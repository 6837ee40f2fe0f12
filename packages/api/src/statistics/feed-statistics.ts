import type { TicketEvent } from '@assistance/domain/ticket';
import { readClosures } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { LogEntry } from '../platform/event-log/index.js';
import { lockStatistics, replaceFacts } from './write-facts.js';

/** Under which the follower of the log keeps its position. */
export const STATISTICS_READER = 'statistics';
/** Events that the follower takes at a time: the more, the more often several are of one ticket. */
export const STATISTICS_BATCH = 1_000;

/** Follows the log: recounts each ticket to which something happened. */
export async function feedStatistics(
  entries: readonly LogEntry<TicketEvent>[],
  em: EntityManager,
): Promise<void> {
  await lockStatistics(em);
  const ticketIds = [...new Set(entries.map(({ ticketId }) => ticketId))];
  await replaceFacts(em, ticketIds, await readClosures(em));
}
