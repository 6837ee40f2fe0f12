import { paris, START } from '@assistance/domain/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const ada = await desk.as('ada');
beforeEach(async () => {
  desk.clock.moveTo(START);
  await desk.sql(
    `update service_settings set reopening_days = 90, progress_days = 20, version = 1, updated_at = null, updated_by = null`,
  );
});

const PARTS = `{ reopeningDays progressDays version updatedAt updatedBy { id } }`;
const READ = `{ serviceSettings ${PARTS} }`;
const CHANGE = `mutation ($input: ServiceSettingsInput!) { changeServiceSettings(input: $input) ${PARTS} }`;
const read = async () => (await ada.query(READ)).serviceSettings;

describe('what the admins set for everybody', () => {
  it('is as usual until somebody changes it, and then says who and when', async () => {
    expect(await read()).toEqual({
      reopeningDays: 90,
      progressDays: 20,
      version: 1,
      updatedAt: null,
      updatedBy: null,
    });
    desk.clock.moveTo(paris('2026-11-25 09:00'));
    const input = { reopeningDays: 30, progressDays: 10, expectedVersion: 1 };
    const changed = (await ada.query(CHANGE, { input })).changeServiceSettings;
    expect(changed).toEqual({
      reopeningDays: 30,
      progressDays: 10,
      version: 2,
      updatedAt: paris('2026-11-25 09:00'),
      updatedBy: { id: PEOPLE.ada.id },
    });
    expect(await read()).toEqual(changed);
  });

  it('is not changed over what somebody else has set meanwhile', async () => {
    const input = { reopeningDays: 30, progressDays: 10, expectedVersion: 1 };
    const answers = await Promise.all([ada.send(CHANGE, { input }), ada.send(CHANGE, { input })]);
    const codes = answers.map(({ body }) => body.errors?.[0]?.extensions?.['code'] ?? null);
    expect(codes.toSorted()).toEqual(['SETTINGS_CHANGED', null].toSorted());
    expect((await read()).version).toBe(2);
  });

  it.each([
    ['reopeningDays', 0],
    ['progressDays', 10_000],
  ])('is refused out of its range, and nothing changes: %s %i', async (field, value) => {
    const input = { reopeningDays: 30, progressDays: 10, expectedVersion: 1, [field]: value };
    expect(await ada.refusal(CHANGE, { input })).toMatchObject({ code: 'OUT_OF_RANGE', field });
    expect((await read()).version).toBe(1);
  });
});
