import { byId, type LoaderFactory } from '../platform/graphql/index.js';
import { AttachmentEntity, type Attachment } from './attachment.entity.js';

export const attachmentById: LoaderFactory<string, Attachment | null> = byId<Attachment>(AttachmentEntity);
