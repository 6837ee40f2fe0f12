import { randomUUID } from 'node:crypto';
import {
  checkTemplate,
  mayChangeTemplate,
  mayReadTemplate,
  mayShareTemplates,
  type TemplateUse,
} from '@assistance/domain/template';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer, forbidWith } from '../platform/graphql/index.js';
import { clientRequest, once } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { ProductEntity } from '../scope/index.js';
import { TemplateEntity, type Template } from './template.entity.js';

/** Longest name of a team, in UTF-16 code units. */
const MAX_TEAM = 80;

export interface TemplateToSave {
  /** `null` for a new one. */
  readonly id: string | null;
  /** Of a new one, where it is not left to chance. */
  readonly newId?: string;
  readonly expectedVersion: number | null;
  readonly name: string;
  readonly body: string;
  readonly use: TemplateUse;
  /** Everybody's, or the writer's own. */
  readonly shared: boolean;
  readonly productId: string | null;
  readonly team: string | null;
}

/**
 * Writes a template, or changes one as it was last seen, in one transaction. Refusals: REQUIRED, TOO_LONG,
 * UNKNOWN_PLACEHOLDER, NOT_FOUND, FORBIDDEN, TEMPLATE_CHANGED.
 */
export const saveTemplate = (
  em: EntityManager,
  viewer: Viewer,
  template: TemplateToSave,
  now: When,
  requestId?: string | null,
): Promise<Template> =>
  em.transactional(async (locked) => {
    const request = clientRequest(viewer.personId, requestId, `save template ${template.id ?? ''}`);
    const id = await once(
      locked,
      request,
      async () => (await writeTemplate(locked, viewer, template, now)).id,
    );
    // Sent again after somebody else had dropped it.
    return (await locked.findOne(TemplateEntity, { id }, { refresh: true })) ?? refuseWith('NOT_FOUND', 'id');
  });

async function writeTemplate(
  em: EntityManager,
  viewer: Viewer,
  { id, newId = randomUUID(), expectedVersion, shared, use, productId, team, ...text }: TemplateToSave,
  now: When,
): Promise<Template> {
  const known = id === null ? null : await holdTemplate(em, viewer, id, expectedVersion);
  if (shared && !mayShareTemplates(viewer.role)) forbidWith('C3.3.3', 'shared');
  const { name, body } = valueOf(checkTemplate(text));
  if (productId !== null) await requireProduct(em, productId);
  const ofTeam = team?.trim() || null;
  if (ofTeam && ofTeam.length > MAX_TEAM) refuseWith('TOO_LONG', 'team', { max: MAX_TEAM });
  const content = {
    name,
    body,
    use,
    productId,
    team: ofTeam,
    ownerId: shared ? null : viewer.personId,
    version: (known?.version ?? 0) + 1,
    updatedAt: new Date(timeOf(now)),
    updatedBy: viewer.personId,
  };
  const row = { id: known?.id ?? newId, ...content };
  if (known) await em.nativeUpdate(TemplateEntity, { id: row.id }, content);
  else await em.insert(TemplateEntity, row);
  return row as Template;
}

/** Forgets a template, as it was last seen. Refusals: NOT_FOUND, FORBIDDEN, TEMPLATE_CHANGED. */
export const dropTemplate = (
  em: EntityManager,
  viewer: Viewer,
  id: string,
  expectedVersion: number,
): Promise<void> =>
  em.transactional(async (locked) => {
    const known = await holdTemplate(locked, viewer, id, expectedVersion);
    await locked.nativeDelete(TemplateEntity, { id: known.id });
  });

/** One that the viewer may change, until the end of the transaction; somebody else's own is unknown. */
async function holdTemplate(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  expectedVersion: number | null,
): Promise<Template> {
  if (!isUuid(id)) refuseWith('NOT_FOUND', 'id');
  await em.execute(`select 1 from template where id = ? for update`, [id]);
  const known = await em.findOne(TemplateEntity, { id });
  if (!known || !mayReadTemplate(heldBy(known), viewer)) refuseWith('NOT_FOUND', 'id');
  if (!mayChangeTemplate(heldBy(known), viewer)) forbidWith('C3.3.3', 'id');
  if (known.version !== expectedVersion) refuseWith('TEMPLATE_CHANGED', 'expectedVersion');
  return known;
}

export const heldBy = ({ ownerId }: Template): { ownerId: string | null } => ({ ownerId: ownerId ?? null });

async function requireProduct(em: EntityManager, id: string): Promise<void> {
  if (!isUuid(id) || (await em.count(ProductEntity, { id })) === 0) refuseWith('NOT_FOUND', 'productId');
}
