export { AttachmentEntity, type Attachment } from './attachment.entity.js';
export { attachmentById } from './attachment.loader.js';
export { AttachmentResolver } from './attachment.resolver.js';
export { AttachmentType } from './attachment.type.js';
export { handOverDraftFiles, hangOnDraft } from './draft-files.js';
export { takeAttachments } from './take-attachments.js';
export { FileDesk, type ClearedName } from './file-desk.js';
export { fileRoutes } from './file-routes.js';
export { CLEARED_NAME, fileRoom, UPLOAD_QUOTA } from './room.js';
