import type { ServiceSettings } from '@assistance/domain/settings';
import DataLoader from 'dataloader';
import type { EntityManager } from '../platform/database/index.js';
import type { LoaderFactory } from '../platform/graphql/index.js';

/** The settings, and who last changed them. */
export interface StoredSettings extends ServiceSettings {
  readonly version: number;
  /** `null` until somebody has changed them. */
  readonly updatedAt: Date | null;
  readonly updatedById: string | null;
}

interface Row {
  reopening_days: number;
  progress_days: number;
  version: number;
  updated_at: string | null;
  updated_by: string | null;
}

/** There is always one line: the migration writes it. */
export async function readServiceSettings(
  em: EntityManager,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredSettings> {
  const [row] = await em.execute<Row[]>(`select * from service_settings${lock ? ' for update' : ''}`);
  if (!row) throw new Error('The settings of the service are missing.');
  return {
    reopeningDays: row.reopening_days,
    progressDays: row.progress_days,
    version: row.version,
    updatedAt: row.updated_at === null ? null : new Date(row.updated_at),
    updatedById: row.updated_by,
  };
}

/** Read once a request, whatever asks for them: `load('all')`. */
export const serviceSettings: LoaderFactory<'all', StoredSettings> = ({ em }) =>
  new DataLoader(async (keys) => {
    const settings = await readServiceSettings(em);
    return keys.map(() => settings);
  });
