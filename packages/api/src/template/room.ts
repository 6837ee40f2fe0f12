import type { Room } from '../room/index.js';
import { TemplateEntity } from './template.entity.js';

export const templateRoom: Room = {
  name: 'template',
  entities: [TemplateEntity],
};
