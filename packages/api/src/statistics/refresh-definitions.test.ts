import { A_RESPONSE, paris, START } from '@assistance/domain/testing';
import { expect, it } from 'vitest';
import { acknowledge, openTicket, perform, respond } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, ada] = [await desk.as('camille'), await desk.as('alix'), await desk.as('ada')];

const months = async () =>
  desk.sql(`select month, version, content, checksum from published_month order by month, version`);
const counted = async (measure: string): Promise<number> =>
  Number(
    (
      await desk.sql(`select count(*)::int as n from statistics_fact where measure::text = $1`, [measure])
    )[0]?.['n'],
  );

it('C3.5.1 what was counted by older definitions is counted anew after an upgrade; what was published stays', async () => {
  desk.clock.moveTo(START);
  // Due on 26 November at 10:00; requalified a day later, it is due on the 30th.
  const opened = await openTicket(camille, { blocking: true });
  const taken = await acknowledge(alix, opened, PEOPLE.alix.id);
  desk.clock.moveTo(paris('2026-11-27 10:00'));
  const { id: ticketId } = taken;
  await perform(alix, 'requalifyTicket', {
    ticketId,
    expectedVersion: 2,
    blocking: false,
    reason: 'La paie peut être validée par une autre transaction.',
  });
  for (const [version, day] of [
    [3, '2026-12-08'],
    [4, '2026-12-15'],
  ] as const) {
    await perform(alix, 'giveFirstAnalysis', {
      ticketId,
      expectedVersion: version,
      text: A_RESPONSE,
      scheduledFor: paris(`${day} 17:00`),
    });
  }
  await respond(alix, { ...taken, version: 5 });
  desk.clock.moveTo(paris('2026-12-01 09:00'));
  await desk.runDue();
  expect([await counted('breach-cleared'), await counted('schedule-replaced')]).toEqual([1, 1]);
  const published = await months();
  expect(published).toHaveLength(1);

  // As it was before the upgrade: nothing of these in the tables, and the mark of the older definitions.
  await desk.sql(`delete from statistics_fact where measure in ('breach-cleared', 'schedule-replaced')`);
  await desk.sql(`update statistics_definitions set version = 1`);
  const correction = `mutation { correctPublishedStatistics(month: "2026-11", reason: "Recompté") { version } }`;
  expect(await ada.refusal(correction)).toMatchObject({ code: 'STATISTICS_BEHIND' });
  await desk.runDue();
  expect([await counted('breach-cleared'), await counted('schedule-replaced')]).toEqual([1, 1]);
  expect(await months()).toEqual(published);
  // Once: the next look finds it done.
  expect(await desk.sql(`select version from statistics_definitions`)).toEqual([{ version: 2 }]);
});
