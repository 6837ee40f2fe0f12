import { AUDIT_CHAINS } from '@assistance/domain/audit';
import { AUDIT, type Room } from '../room/index.js';
import { Audit } from './2026-11-30-40-audit.js';
import { auditCommands } from './audit-commands.js';
import { AuditTrail } from './audit-trail.js';
import { auditExports } from './audit-exports.js';
import { auditReadings } from './audit-readings.js';
import { auditRoutes } from './audit-routes.js';
import {
  AuditEntryResolver,
  AuditObjectResolver,
  AuditResolver,
  TicketReaderResolver,
} from './audit.resolver.js';
import { forgetAccesses } from './forget-accesses.js';
import { enterReadings } from './demonstration.js';
import { endOfChain } from './seal-entries.js';

export const auditRoom: Room = {
  name: 'audit',
  migrations: [{ name: '2026-11-30-40-audit', class: Audit }],
  resolvers: [AuditResolver, AuditEntryResolver, AuditObjectResolver, TicketReaderResolver],
  texts: { object: 'line', objectKind: 'line' },
  demonstration: enterReadings,
  open({ em, clock, log, config, provide }) {
    const audit = new AuditTrail({ em, clock, log });
    provide(AUDIT, audit);
    return {
      aroundFields(schema) {
        auditCommands(schema, audit);
        auditExports(schema, (...given) => audit.record(...given));
        auditReadings(schema, audit.read);
      },
      routes: (app, { viewerOf }) => auditRoutes(app, { em, audit, viewerOf }),
      start: () => Promise.resolve(audit.start()),
      // What another server, or a command, left when it was ended by force.
      everyMinute: () => Promise.resolve(audit.wake()),
      async everyHour() {
        await forgetAccesses(em.fork(), clock.now(), config.auditAccessDays);
        // Written down where the database's owner cannot reach: a chain that was made again from its start has another end.
        for (const chain of AUDIT_CHAINS) {
          const { position, hash } = await endOfChain(em.fork(), chain);
          log.info({ chain, position, hash }, 'audit: end of the chain');
        }
      },
      stop: () => audit.settleBeforeEnd(),
      close: () => audit.close(),
    };
  },
};
