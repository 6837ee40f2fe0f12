export { findChangedSessions, rightsOf } from './changed-sessions.js';
export { findViewerByToken } from './find-viewer.js';
export { SessionEntity, type Session } from './session.entity.js';
export { SessionResolver } from './session.resolver.js';
export { DeskType } from './session.type.js';
