export { boilerplateFor } from './read-templates.js';
export { saveTemplate } from './save-template.js';
export { TemplateEntity } from './template.entity.js';
export { TemplateResolver } from './template.resolver.js';
export { templateRoom } from './room.js';
