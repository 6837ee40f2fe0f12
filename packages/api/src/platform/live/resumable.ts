import { isAfter, parseCursor, type Cursor, type LiveFeed, type Placed } from '../event-log/index.js';
import { refuseWith } from '../graphql/index.js';
import type { FlowParts } from './flow.js';

/**
 * The part of a subscription that resumes after a cursor: missed entries first, in order, each once. Refusals:
 * INVALID_VALUE for a malformed cursor; CURSOR_TOO_OLD when the cursor is older than the retained log, or was never
 * issued.
 *
 * @param feed the log
 * @param after the client's last cursor; nullish to begin now
 */
export async function resumable<T extends Placed>(
  feed: LiveFeed<T>,
  after: string | null | undefined,
): Promise<Pick<FlowParts<T>, 'listen' | 'missed' | 'has'>> {
  const listen = (push: (value: T) => void) => feed.listen(push);
  if (after === null || after === undefined) return { listen, missed: () => [] };
  const from: Cursor =
    parseCursor(after) ?? refuseWith('INVALID_VALUE', 'after', { value: after.slice(0, 40) });
  if (!(await feed.knows(from))) refuseWith('CURSOR_TOO_OLD', 'after');
  const missed = () => feed.since(from);
  return feed.isBehind(from)
    ? { listen, missed, has: ({ cursor }) => !isAfter(cursor, from) }
    : { listen, missed };
}
