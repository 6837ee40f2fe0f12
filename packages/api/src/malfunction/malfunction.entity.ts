import { MALFUNCTION_STATUSES, type MalfunctionEvent } from '@assistance/domain/malfunction';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** What lists read of a malfunction. A projection: its events say everything. */
export const MalfunctionEntity = defineEntity({
  name: 'Malfunction',
  tableName: 'malfunction',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    version: p.integer(),
    productId: p.uuid(),
    title: p.text(),
    description: p.text(),
    status: p.enum(MALFUNCTION_STATUSES),
    declaredAt: p.datetime(3),
    declaredBy: p.uuid(),
    decidedAt: p.datetime(3).nullable(),
    explanation: p.text().nullable(),
    deliveredInReleaseId: p.uuid().nullable(),
    updatedAt: p.datetime(3),
    /** Folded text that the list's search looks in. */
    searchable: p.text(),
  },
});
export type MalfunctionRow = InferEntity<typeof MalfunctionEntity>;

export const MalfunctionEventEntity = defineEntity({
  name: 'MalfunctionEvent',
  tableName: 'malfunction_event',
  properties: {
    malfunctionId: p.uuid().primary(),
    version: p.integer().primary(),
    at: p.datetime(3),
    actorId: p.uuid().nullable(),
    data: p.json<MalfunctionEvent>(),
  },
});
