import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** C3.1.5: an announced period with no service. One that is cancelled stays on record, with why. */
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
    /** C3.1.5: why it was announced less than 15 days before; it then stops no clock. */
    lateReason: p.text().nullable(),
    cancelledAt: p.datetime(3).nullable(),
    cancelledBy: p.uuid().nullable(),
    cancelReason: p.text().nullable(),
  },
});
export type ClosureRow = InferEntity<typeof ClosureEntity>;
