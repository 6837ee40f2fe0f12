import { describe, expect, it } from 'vitest';
import { checkCorrection, checkDelivery, checkProduct, type Delivery, type Release } from './index.js';

const release = (name: string, deliveredOn: string): Release => ({
  id: name,
  name,
  deliveredOn,
  major: false,
});
const v8 = release('Version 8', '2026-03-02');
const v9 = release('Version 9', '2026-11-16');
const planned = release('Version 10', '2027-03-01');
const TODAY = '2026-11-24';

const delivery = (given: Partial<Delivery> = {}): Delivery => ({
  name: 'Patch 9.1',
  kind: 'patch',
  deliveredOn: '2026-11-24',
  major: false,
  supportedUntil: null,
  ...given,
});
const outcome = (result: ReturnType<typeof checkDelivery>) =>
  result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.rule} ${result.refusal.field}`;

describe('C2.3 a delivery is not older than its predecessor', () => {
  it.each<[string, Partial<Delivery>, readonly Release[], string]>([
    ['the first one, of any day', { deliveredOn: '2001-01-01' }, [], 'accepted'],
    ['after the newest', {}, [v9, v8], 'accepted'],
    ['on the same day', { deliveredOn: '2026-11-16' }, [v8, v9], 'accepted'],
    [
      'the day before',
      { deliveredOn: '2026-11-15' },
      [v8, v9],
      'RELEASE_OLDER_THAN_PREDECESSOR C2.3 deliveredOn',
    ],
    ['before one that is planned', {}, [v8, v9, planned], 'accepted'],
    ['planned itself', { deliveredOn: '2027-01-10' }, [v8, v9, planned], 'accepted'],
    ['without a name', { name: ' ' }, [v9], 'REQUIRED C2.3 name'],
    ['too long a name', { name: 'v'.repeat(81) }, [v9], 'TOO_LONG null name'],
    ['a name that is there', { name: 'version 9' }, [v8, v9], 'RELEASE_NAME_TAKEN C2.3 name'],
    [
      'supported to a day before it',
      { supportedUntil: '2026-11-23' },
      [v9],
      'SUPPORT_ENDS_BEFORE_DELIVERY C2.3 supportedUntil',
    ],
    ['supported for a day', { supportedUntil: '2026-11-24' }, [v9], 'accepted'],
  ])('%s', (_what, given, releases, expected) => {
    expect(outcome(checkDelivery(delivery(given), releases, TODAY))).toBe(expected);
  });

  it('where nothing says which day it is, a planned one counts', () =>
    expect(outcome(checkDelivery(delivery(), [planned], null))).toMatch(/^RELEASE_OLDER/));

  it('says which one stands before, and its day', () => {
    const refused = checkDelivery(delivery({ deliveredOn: '2026-01-01' }), [v8, v9], TODAY);
    const { fr, en } = refused.ok ? { fr: '', en: '' } : refused.refusal.messages;
    expect(fr).toContain('« Version 9 », date du 16 novembre 2026');
    expect(en).toContain('"Version 9"');
  });
});

describe('C2.3 a correction leaves a release where it was', () => {
  it.each<[string, Partial<Delivery>, string]>([
    ['its name alone', { name: 'Version 9 bis', deliveredOn: v9.deliveredOn }, 'accepted'],
    ['keeps its own name', { name: 'VERSION 9', deliveredOn: v9.deliveredOn }, 'accepted'],
    ['another day in between', { deliveredOn: '2026-12-01' }, 'accepted'],
    [
      'not before the one before',
      { deliveredOn: '2026-03-01' },
      'RELEASE_OLDER_THAN_PREDECESSOR C2.3 deliveredOn',
    ],
    [
      'not after the one after',
      { deliveredOn: '2027-03-02' },
      'RELEASE_NEWER_THAN_SUCCESSOR C2.3 deliveredOn',
    ],
    ['not the name of another', { name: 'Version 8' }, 'RELEASE_NAME_TAKEN C2.3 name'],
  ])('%s', (_what, given, expected) => {
    expect(outcome(checkCorrection(v9.id, delivery(given), [planned, v9, v8]))).toBe(expected);
  });

  it('of none is refused', () =>
    expect(outcome(checkCorrection('none', delivery(), [v8]))).toBe('NOT_FOUND C3.3.1 releaseId'));
});

describe('C1.1 a product', () => {
  const product = { name: ' SIFAC ', description: { fr: 'Gestion financière', en: 'Finance' } };
  it('is kept without blanks at the ends', () =>
    expect(checkProduct(product, ['SIHAM'])).toMatchObject({ ok: true, value: { name: 'SIFAC' } }));
  it.each([
    ['a name', { ...product, name: '\u200b' }, 'REQUIRED', 'name'],
    ['a name of its own', { ...product, name: 'sihàm' }, 'PRODUCT_NAME_TAKEN', 'name'],
    ['a French description', { ...product, description: { fr: '', en: 'x' } }, 'REQUIRED', 'descriptionFr'],
    [
      'an English one',
      { ...product, description: { ...product.description, en: '' } },
      'REQUIRED',
      'descriptionEn',
    ],
  ])('needs %s', (_what, wanted, code, field) => {
    expect(checkProduct(wanted, ['SIHAM'])).toMatchObject({
      ok: false,
      refusal: { code, field, rule: 'C1.1' },
    });
  });
});
