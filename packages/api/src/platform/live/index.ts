export { Fanout } from './fanout.js';
export { Flow, Lookup, type FlowParts } from './flow.js';
export { Membership, type LiveSocket } from './membership.js';
export { CLOSE } from './close-codes.js';
export { SessionWatch, type WatchedSession } from './session-watch.js';
export { Slices } from './slices.js';
export { resumable } from './resumable.js';
export { forgetNotices, notices, publishNotice, type Notice } from './notice.js';
