import type { Room } from '../room/index.js';
import { AttachmentEntity } from './attachment.entity.js';
import { bindFiles } from './bind-files.js';

export const fileRoom: Room = {
  name: 'file',
  entities: [AttachmentEntity],
  ticketReactions: [bindFiles],
};
