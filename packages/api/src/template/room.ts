import type { Room } from '../room/index.js';
import { BOILERPLATE } from '../ticket/index.js';
import { boilerplateFor } from './read-templates.js';
import { TemplateEntity } from './template.entity.js';
import { TemplateResolver } from './template.resolver.js';

export const templateRoom: Room = {
  name: 'template',
  entities: [TemplateEntity],
  resolvers: [TemplateResolver],
  open({ provide }) {
    provide(BOILERPLATE, boilerplateFor);
    return {};
  },
};
