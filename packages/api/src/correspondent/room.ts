import type { Room } from '../room/index.js';
import { DeploymentEntity, EstablishmentEntity, PersonEntity, SeatEntity } from './correspondent.entity.js';
import { CORRESPONDENT_MIGRATIONS } from './migrations/index.js';
import { DeploymentResolver, EstablishmentResolver, PersonResolver } from './correspondent.resolver.js';

export const correspondentRoom: Room = {
  name: 'correspondent',
  entities: [EstablishmentEntity, DeploymentEntity, PersonEntity, SeatEntity],
  migrations: CORRESPONDENT_MIGRATIONS,
  resolvers: [EstablishmentResolver, DeploymentResolver, PersonResolver],
};
