import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../../platform/database/index.js';
import { saveTemplate } from '../../template/index.js';
import { TEMPLATES } from '../reference.js';
import { asAdmin } from './viewers.js';
import type { DemoDirectory } from './directory.js';
import type { Random } from './random.js';

/** The texts that agents start from, shared by an administrator. */
export async function enterTemplates(
  em: EntityManager,
  random: Random,
  now: Instant,
  directory: DemoDirectory,
): Promise<void> {
  const viewer = asAdmin(directory);
  if (!viewer) return;
  for (const { name, use, body, product, team } of TEMPLATES) {
    const productId = directory.products.find((each) => each.name === product)?.id ?? null;
    const newId = random.uuid();
    await saveTemplate(
      em,
      viewer,
      {
        id: null,
        newId,
        expectedVersion: null,
        name,
        use,
        body,
        shared: true,
        productId,
        team: team ?? null,
      },
      now,
    );
  }
}
