export { type Cursor, ORIGIN, formatCursor, isAfter, parseCursor } from './cursor.js';
export { type LogEntry, endOfLog, readLog } from './read-log.js';
export { endable } from './endable.js';
export { LogFollower } from './follower.js';
export { FellBehind, LiveFeed } from './live-feed.js';
export { WakeUpSignal } from './signal.js';
export { rebaseLog } from './rebase-log.js';
