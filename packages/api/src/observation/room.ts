import type { Room } from '../room/index.js';
import { WRITING_QUOTA } from '../ticket/index.js';
import { Observations } from './2026-11-30-01-observations.js';
import { enterObservations } from './demonstration.js';
import { ObservationEntity } from './observation.entity.js';
import { ObservationResolver } from './observation.resolver.js';

export const observationRoom: Room = {
  name: 'observation',
  entities: [ObservationEntity],
  migrations: [{ name: '2026-11-30-01-observations', class: Observations }],
  resolvers: [ObservationResolver],
  texts: { answer: 'prose' },
  demonstration: enterObservations,
  open({ use }) {
    const resolver = new ObservationResolver((em, viewer) => use(WRITING_QUOTA)(em, viewer, 'message'));
    return { resolvers: [resolver] };
  },
};
