import type { Room } from '../room/index.js';
import { Establishments } from './2026-11-30-11-establishments.js';
import { FormerNameEntity, InstallationEntity } from './establishment.entity.js';
import {
  DeploymentRecordResolver,
  EstablishmentRecordResolver,
  InstallationResolver,
} from './establishment.resolver.js';

export const establishmentRoom: Room = {
  name: 'establishment',
  entities: [FormerNameEntity, InstallationEntity],
  migrations: [{ name: '2026-11-30-11-establishments', class: Establishments }],
  resolvers: [EstablishmentRecordResolver, DeploymentRecordResolver, InstallationResolver],
  texts: { shortName: 'line', town: 'line', timeZone: 'verbatim', alsoKnownAs: 'line', host: 'line' },
};
