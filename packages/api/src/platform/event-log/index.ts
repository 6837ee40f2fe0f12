export { type Cursor, ORIGIN, formatCursor, isAfter, parseCursor } from './cursor.js';
export { type LogEntry, endOfLog, readLog } from './read-log.js';
export { type LogSource, type Placed, horizonOf, logSource } from './log-source.js';
export { LogFollower } from './follower.js';
export { LiveFeed } from './live-feed.js';
export { WakeUpSignal } from './signal.js';
export { rebaseLog } from './rebase-log.js';
