import { describe, expect, it } from 'vitest';
import { groundsOf } from './index.js';

const supported = { supported: true, until: null };
const over = { supported: false, until: '2026-06-30' };

describe('C2.4, C2.5 what the request says against itself', () => {
  it.each([
    ['nothing', false, null, supported, []],
    ['no release named', false, null, null, []],
    ['C2.3 a release out of support', false, null, over, ['unsupported-release']],
    ['C2.4 changed outside the application', true, null, supported, ['changed-outside-application']],
    ['C2.4 with the Amue’s prior agreement', true, 'Courriel du 3 mars', supported, []],
    ['both', true, null, over, ['unsupported-release', 'changed-outside-application']],
  ])('%s', (_name, changedOutsideApplication, priorAgreement, support, grounds) => {
    expect(groundsOf({ changedOutsideApplication, priorAgreement }, support)).toEqual(grounds);
  });
});
