export { findChangedSessions, rightsOf } from './changed-sessions.js';
export { findSessionByToken, findViewerBySession } from './find-viewer.js';
export { keepSession } from './keep-session.js';
export { DEVICE_LIFE } from './known-device.js';
export { endSession } from './open-session.js';
export { InstallationInfoType } from './session.type.js';
export { sessionLimits, sessionRoom } from './room.js';
