import { checkSettings, type ServiceSettings } from '@assistance/domain/settings';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { hastenActs } from '../platform/jobs/index.js';
import { ASK_MALFUNCTION_PROGRESS, ASK_PROGRESS } from '../reminder/index.js';
import { readServiceSettings, type StoredSettings } from './read-service-settings.js';

/** Changes what holds for everybody, as it was last seen, in one transaction. Refusals: SETTINGS_CHANGED, OUT_OF_RANGE. */
export const changeServiceSettings = (
  em: EntityManager,
  viewer: Viewer,
  wanted: ServiceSettings & { readonly expectedVersion: number },
  when: When,
): Promise<StoredSettings> => em.transactional((locked) => writeSettings(locked, viewer, wanted, when));

async function writeSettings(
  em: EntityManager,
  { personId }: Viewer,
  { expectedVersion, ...wanted }: ServiceSettings & { readonly expectedVersion: number },
  when: When,
): Promise<StoredSettings> {
  const known = await readServiceSettings(em, { lock: true });
  if (known.version !== expectedVersion) refuseWith('SETTINGS_CHANGED', 'expectedVersion');
  const { reopeningDays, progressDays } = valueOf(checkSettings(wanted));
  const now = timeOf(when);
  await em.execute(
    `update service_settings set reopening_days = ?, progress_days = ?, version = version + 1, updated_at = ?, updated_by = ?`,
    [reopeningDays, progressDays, now, personId],
  );
  if (progressDays !== known.progressDays) {
    await hastenActs(em, [ASK_PROGRESS, ASK_MALFUNCTION_PROGRESS], now);
  }
  return readServiceSettings(em);
}
