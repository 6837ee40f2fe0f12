export { boilerplateFor } from './read-templates.js';
export { saveTemplate } from './save-template.js';
export { templateRoom } from './room.js';
