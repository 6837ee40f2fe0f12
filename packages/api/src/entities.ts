import { ClosureEntity } from './calendar/index.js';
import { CommitmentEntity } from './commitment/index.js';
import { DeploymentEntity, EstablishmentEntity, PersonEntity, SeatEntity } from './correspondent/index.js';
import { DraftEntity } from './draft/index.js';
import { AttachmentEntity } from './file/index.js';
import { ArticleEntity, ArticleFileEntity, ArticleVersionEntity } from './knowledge-base/index.js';
import { MalfunctionEntity, MalfunctionEventEntity } from './malfunction/index.js';
import { MailEntity } from './mail/index.js';
import { NotificationEntity } from './notification/index.js';
import { SavedQueueEntity } from './queue/index.js';
import { ProductEntity, ReleaseEntity } from './scope/index.js';
import { TemplateEntity } from './template/index.js';
import { TicketEntity, TicketEventEntity } from './ticket/index.js';

/** Every table that the rooms read through the ORM. */
export const ENTITIES = [
  ProductEntity,
  ReleaseEntity,
  EstablishmentEntity,
  DeploymentEntity,
  PersonEntity,
  SeatEntity,
  ClosureEntity,
  AttachmentEntity,
  DraftEntity,
  SavedQueueEntity,
  TemplateEntity,
  CommitmentEntity,
  TicketEntity,
  TicketEventEntity,
  ArticleEntity,
  ArticleFileEntity,
  ArticleVersionEntity,
  MailEntity,
  MalfunctionEntity,
  MalfunctionEventEntity,
  NotificationEntity,
];
