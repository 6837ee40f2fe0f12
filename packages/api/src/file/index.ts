export { AttachmentEntity, type Attachment } from './attachment.entity.js';
export { attachmentById } from './attachment.loader.js';
export { AttachmentType } from './attachment.type.js';
export { handOverDraftFiles, hangOnDraft } from './draft-files.js';
export { takeAttachments } from './take-attachments.js';
export { FileService } from './file-service.js';
export { CLEARED_NAME, fileRoom, UPLOAD_QUOTA } from './room.js';
