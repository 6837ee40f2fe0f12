export { findChangedSessions, rightsOf } from './changed-sessions.js';
export { findViewerByToken } from './find-viewer.js';
export { DEVICE_LIFE } from './known-device.js';
export { SessionEntity, type Session } from './session.entity.js';
export { SessionResolver } from './session.resolver.js';
export { DeskType } from './session.type.js';
