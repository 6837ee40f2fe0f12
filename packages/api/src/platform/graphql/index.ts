export { Access, audienceOf, enforceAccess } from './access.js';
export { RefusalError, forbidWith, refuseWith, valueOf, attempt } from './refusal-error.js';
export { listAllowedValues } from './allowed-values.js';
export { type TextShapes } from './clean-args.js';
export { ArgumentsHold, type Bound, Holds } from './bounds.js';
export { formatError } from './errors.js';
export { DateTime, LocalDay } from './scalars.js';
export {
  beyondKey,
  type CursorKey,
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
