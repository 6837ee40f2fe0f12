import { OBSERVATION_STATUSES } from '@assistance/domain/observation';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const ObservationEntity = defineEntity({
  name: 'Observation',
  tableName: 'observation',
  properties: {
    id: p.uuid().primary(),
    establishmentId: p.uuid(),
    sentBy: p.uuid(),
    sentAt: p.datetime(3),
    text: p.text().fieldName('body'),
    status: p.enum(OBSERVATION_STATUSES),
    notedAt: p.datetime(3).nullable(),
    notedBy: p.uuid().nullable(),
    answer: p.text().nullable(),
    answeredAt: p.datetime(3).nullable(),
    answeredBy: p.uuid().nullable(),
  },
});
export type Observation = InferEntity<typeof ObservationEntity>;
