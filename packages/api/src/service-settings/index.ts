export { readServiceSettings, serviceSettings } from './read-service-settings.js';
export { serviceSettingsRoom } from './room.js';
