export { readServiceSettings, serviceSettings, type StoredSettings } from './read-service-settings.js';
export { ServiceSettingsResolver } from './service-settings.resolver.js';
export { serviceSettingsRoom } from './room.js';
