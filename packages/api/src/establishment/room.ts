import type { Room } from '../room/index.js';
import { enterRecords } from './demonstration.js';
import { notifySupportEnding } from './notify-support-ending.js';
import { TicketNameResolver } from './ticket-name.resolver.js';
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
  resolvers: [
    EstablishmentRecordResolver,
    DeploymentRecordResolver,
    InstallationResolver,
    TicketNameResolver,
  ],
  texts: { shortName: 'line', town: 'line', timeZone: 'verbatim', alsoKnownAs: 'line', host: 'line' },
  demonstration: enterRecords,
  open: ({ em, clock }) => ({
    everyHour: () => em.fork().transactional((own) => notifySupportEnding(own, clock.now())),
  }),
};
