export { ConfigError } from './config-error.js';
export { TEMPLATE_FIELD, type EmbedderConfig } from './embedder.js';
export { projectRoot } from './project-root.js';
export { type Config, type FilesConfig, readConfig } from './read-config.js';
export { SETTINGS } from './settings.js';
export { settingsDocument } from './settings-document.js';
