import { TEMPLATE_USES } from '@assistance/domain/template';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A text that agents start from; everybody's when it has no owner. */
export const TemplateEntity = defineEntity({
  name: 'Template',
  tableName: 'template',
  properties: {
    id: p.uuid().primary(),
    ownerId: p.uuid().nullable(),
    name: p.text(),
    body: p.text(),
    use: p.enum(TEMPLATE_USES),
    productId: p.uuid().nullable(),
    team: p.text().nullable(),
    version: p.integer(),
    updatedAt: p.datetime(3),
    updatedBy: p.uuid(),
  },
});
export type Template = InferEntity<typeof TemplateEntity>;
