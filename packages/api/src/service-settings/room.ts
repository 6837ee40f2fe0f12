import type { Room } from '../room/index.js';
import { ServiceSettingsResolver } from './service-settings.resolver.js';

export const serviceSettingsRoom: Room = { name: 'service-settings', resolvers: [ServiceSettingsResolver] };
