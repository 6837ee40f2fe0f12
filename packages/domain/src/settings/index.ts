export { checkSettings, type ServiceSettings, SETTING_RANGES, USUAL_SETTINGS } from './settings.js';
