import { isServiceOpen, nextOpening } from '@assistance/domain/calendar';
import { malfunctionProgressDueAt } from '@assistance/domain/malfunction';
import type { Instant } from '@assistance/domain/shared';
import { progressDueAt, type Actor } from '@assistance/domain/ticket';
import { askForProgress } from '../malfunction/index.js';
import { notify, type NewNotification } from '../notification/index.js';
import { attempt } from '../platform/graphql/index.js';
import { planActsOf, type DoAct } from '../platform/jobs/index.js';
import { ASK_MALFUNCTION_PROGRESS, ASK_PROGRESS } from '../reminder/index.js';
import { readServiceSettings } from '../service-settings/index.js';
import { readHistory, type TicketLog, type UnitOfWork } from '../ticket-log/index.js';
import { actOnTicket } from '../ticket/index.js';
import { findRecipients } from '../warning/index.js';
import { findInformers } from './find-informers.js';

const SYSTEM: Actor = { kind: 'system' };

/**
 * C3.2.6: once maintenance has taken a malfunction, whoever is in charge is asked for its progress, at a period that
 * admins set. What was planned is but a hint of when to look: the domain decides again, once each time, whatever happens
 * to the servers meanwhile. Nobody is asked at night.
 */
export function progressActs(log: TicketLog): Record<string, DoAct> {
  return {
    [ASK_PROGRESS]: look(log, ASK_PROGRESS, askOnTicket),
    [ASK_MALFUNCTION_PROGRESS]: look(log, ASK_MALFUNCTION_PROGRESS, askOnMalfunction),
  };
}

/** Asks if it is due; gives when to look again, `null` when nothing is owed any more. */
type Ask = (unit: UnitOfWork, subject: string, progressDays: number) => Promise<Instant | null>;

const look =
  (log: TicketLog, kind: string, ask: Ask): DoAct =>
  async (em, subject, clock) => {
    const unit = await log.join(em, { actor: SYSTEM, now: clock });
    const { closures } = unit;
    const now = unit.now();
    const { progressDays } = await readServiceSettings(em);
    const next = isServiceOpen(now, closures)
      ? await ask(unit, subject, progressDays)
      : nextOpening(now, closures);
    await planActsOf(em, subject, { [kind]: next });
  };

const askOnTicket: Ask = async (unit, ticketId, progressDays) => {
  const { em, closures } = unit;
  const command = { type: 'AskProgress', progressDays } as const;
  const before = await readHistory(em, ticketId);
  const asked = await attempt(() => actOnTicket(unit, ticketId, command));
  const history = asked.ok ? asked.value : await readHistory(em, ticketId);
  if (!history) return null;
  if (asked.ok && before) {
    const concerned = await findRecipients(em, ticketId);
    const { version, updatedAt: at } = asked.value.ticket;
    const dueAt = progressDueAt(before.ticket, progressDays, closures);
    await notify(
      em,
      (concerned?.inCharge ?? []).map((personId): NewNotification => ({
        personId,
        kind: 'progress-due',
        key: `progress:${ticketId}:${version}`,
        ticketId,
        data: { dueAt },
        at,
      })),
    );
  }
  return progressDueAt(history.ticket, progressDays, closures);
};

const askOnMalfunction: Ask = async (unit, malfunctionId, progressDays) => {
  const { em, closures } = unit;
  const looked = await askForProgress(unit, malfunctionId, progressDays);
  if (!looked) return null;
  const { malfunction, asked } = looked;
  if (asked) {
    const { number: label, version, updatedAt: at } = malfunction;
    const informers = await findInformers(em, malfunctionId);
    await notify(
      em,
      informers.map(({ personId, ticketId }): NewNotification => ({
        personId,
        kind: 'progress-due',
        key: `progress:${malfunctionId}:${version}`,
        // C3.3.3: a provider knows its own ticket, and no malfunction.
        ...(ticketId === null ? {} : { ticketId }),
        data: { dueAt: asked.dueAt, ...(ticketId === null ? { label } : {}) },
        at,
      })),
    );
  }
  return malfunctionProgressDueAt(malfunction, progressDays, closures);
};
