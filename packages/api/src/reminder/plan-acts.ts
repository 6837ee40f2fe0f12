import { planActsOf } from '../platform/jobs/index.js';
import type { TicketReaction } from '../ticket-log/index.js';
import { changedActs, nextActs, progressLook } from './next-acts.js';

/** Plans what the system has to do next on a ticket; what comes from the past asks nobody for progress. */
export const planActs: TicketReaction = async (em, appended) => {
  const { before, ticket, commitmentsBefore, commitments, closures, silent } = appended;
  const planned = before ? nextActs(before, commitmentsBefore, closures) : {};
  const looked = before ? progressLook(before) : {};
  await planActsOf(em, ticket.id, {
    ...changedActs(planned, nextActs(ticket, commitments, closures)),
    ...(silent ? {} : changedActs(looked, progressLook(ticket))),
  });
};
