import type { Room } from '../room/index.js';
import { EstablishmentEntity, DeploymentEntity, PersonEntity, SeatEntity } from './correspondent.entity.js';

export const correspondentRoom: Room = {
  name: 'correspondent',
  entities: [EstablishmentEntity, DeploymentEntity, PersonEntity, SeatEntity],
};
