export { type Cursor, ORIGIN, formatCursor, isAfter, parseCursor } from './cursor.js';
export { type LogEntry, endOfLog, readLog } from './read-log.js';
export { type Placed, safeCursor, logSource } from './log-source.js';
export { LogFollower, lockName } from './follower.js';
export { LiveFeed } from './live-feed.js';
export { WakeUpSignal } from './signal.js';
export { raiseOrder } from './reset-log-positions.js';
export { oldestWriterAge, safeOrder } from './safe-order.js';
