import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A name that an establishment had before. */
export const FormerNameEntity = defineEntity({
  name: 'FormerName',
  tableName: 'former_name',
  properties: {
    id: p.uuid().primary(),
    establishmentId: p.uuid(),
    name: p.text(),
    shortName: p.text(),
    replacedOn: p.date(),
    recordedAt: p.datetime(3),
    recordedBy: p.uuid().nullable(),
  },
});
export type FormerNameRow = InferEntity<typeof FormerNameEntity>;

/** C4.1.5: a release that an establishment installed. */
export const InstallationEntity = defineEntity({
  name: 'Installation',
  tableName: 'installation',
  properties: {
    id: p.uuid().primary(),
    establishmentId: p.uuid(),
    productId: p.uuid(),
    releaseId: p.uuid(),
    installedOn: p.date(),
    recordedAt: p.datetime(3),
    recordedBy: p.uuid().nullable(),
  },
});
export type Installation = InferEntity<typeof InstallationEntity>;
