import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** C3.1.5: an announced period with no service. */
export const ClosureEntity = defineEntity({
  name: 'Closure',
  tableName: 'closure',
  properties: {
    id: p.uuid().primary(),
    startsAt: p.datetime(3),
    endsAt: p.datetime(3),
    announcedAt: p.datetime(3),
    announcedBy: p.uuid().nullable(),
    label: p.text(),
    lateReason: p.text().nullable(),
    cancelledAt: p.datetime(3).nullable(),
  },
});
export type ClosureRow = InferEntity<typeof ClosureEntity>;
