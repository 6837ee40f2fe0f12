import type { AuditNote } from '../room/index.js';
import { deviceName } from '../session/index.js';
import type { NewEntry } from './write-entries.js';

/** Who did what an entry tells of, and from where; nobody's and nowhere's parts are `null`. */
export const whoAndWhere = (
  viewer: AuditNote['viewer'],
  origin: AuditNote['origin'],
): Pick<NewEntry, 'personId' | 'role' | 'account' | 'address' | 'session' | 'browser'> => ({
  personId: viewer?.personId ?? null,
  role: viewer?.role ?? null,
  account: null,
  address: origin?.address ?? null,
  session: viewer?.session ?? null,
  browser: deviceName(origin?.userAgent),
});

/** `person` for `person:` and an id: what the first of the objects of an entry is; `null` where there is none. */
export const kindOfObjects = (objects: readonly string[]): string | null =>
  objects[0]?.split(':', 1)[0] ?? null;
