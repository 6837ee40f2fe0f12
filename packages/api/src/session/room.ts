import { ConfirmedSessions } from './2026-11-30-23-confirmed-sessions.js';
import { OwnSessions } from './2026-11-30-22-own-sessions.js';
import { OwnSessionsResolver } from './own-sessions.resolver.js';
import { ALLOWED_TYPES } from '../platform/files/index.js';
import type { Room, ServerContext } from '../room/index.js';
import type { SessionLimits } from './session-limits.js';
import { SessionResolver } from './session.resolver.js';

/** How long sessions last here, and how many a person has; in ms. */
export const sessionLimits = ({ config }: Pick<ServerContext, 'config'>): SessionLimits => ({
  lifetime: config.sessionHours * 3_600_000,
  idle: config.sessionIdleMinutes * 60_000,
  most: config.sessionsPerPerson,
});

export const sessionRoom: Room = {
  name: 'session',
  migrations: [
    { name: '2026-11-30-22-own-sessions', class: OwnSessions },
    { name: '2026-11-30-23-confirmed-sessions', class: ConfirmedSessions },
  ],
  resolvers: [SessionResolver, OwnSessionsResolver],
  open(server) {
    const { config, version, demoAccounts, log } = server;
    const desk = {
      name: 'Assistance Amue',
      demo: config.demo,
      version,
      maxFileBytes: config.maxFileBytes,
      maxFilesPerMessage: config.maxFilesPerMessage,
      allowedFileTypes: [...ALLOWED_TYPES],
      phoneNumber: config.phoneNumber,
      demoAccounts: [...demoAccounts],
    };
    const limits = sessionLimits(server);
    return {
      resolvers: [new SessionResolver(desk, sessionLimits(server), log), new OwnSessionsResolver(limits)],
    };
  },
};
