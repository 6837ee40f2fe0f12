export { Access, type AccessViewer, type Audience, enforceAccess, requireAudience } from './access.js';
export { RefusalError, forbidWith, refuseWith, valueOf, attempt } from './refusal-error.js';
export { tellAllowedValues } from './allowed-values.js';
export { type TextShape, type TextShapes } from './clean-args.js';
export { ArgumentsHold, type Bound, boundOf, DEFAULT_BOUND, Holds, LONGEST_ID } from './bounds.js';
export { formatError } from './errors.js';
export { DateTime, LocalDay } from './scalars.js';
export {
  beyondKey,
  type CursorKey,
  type KeyPart,
  MAX_PAGE,
  type Page,
  PageInfo,
  pageOf,
  pageSize,
  readCursor,
} from './pages.js';
export {
  type Asker,
  type LoaderFactory,
  type RequestContext,
  type Viewer,
  askerOf,
  createContext,
  viewerOf,
} from './context.js';
export { REQUEST_ID } from './request-id.js';
export { byId, groupedBy } from './loaders.js';
export { enumOf } from './enums.js';
export { type Services, container } from './container.js';
