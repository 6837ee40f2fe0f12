import type { Room } from '../room/index.js';
import { warningActs } from './watch-commitments.js';
import { WarningResolver } from './warning.resolver.js';

export const warningRoom: Room = {
  name: 'warning',
  resolvers: [WarningResolver],
  open: ({ config }) => ({ plannedActs: warningActs(config.warningThresholds) }),
};
