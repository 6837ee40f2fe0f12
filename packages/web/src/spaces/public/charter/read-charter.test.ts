import { sectionOf } from '@assistance/domain/format';
import { REFUSALS, type RefusalEntry } from '@assistance/domain/shared';
import { describe, expect, it } from 'vitest';
import source from './charte-assistance.txt?raw';
import { readCharter } from './read-charter.js';

/** Those of the rooms too. */
const rooms = import.meta.glob<Readonly<Record<string, RefusalEntry>>>(
  '../../../../../domain/src/*/refusals.ts',
  { eager: true, import: 'ENTRIES' },
);
const refusals = [...Object.values(REFUSALS), ...Object.values(rooms).flatMap((own) => Object.values(own))];
const { title, blocks } = readCharter(source);
const sections = blocks.flatMap((block) => (block.kind === 'heading' ? [block.section] : []));

describe('the text of the charter', () => {
  it('has its title and every section, in its order', () => {
    expect(title).toMatch(/^CHARTRE|^CHARTE/);
    expect(sections).toEqual([
      '1',
      '2',
      '3',
      '3.1',
      '3.2',
      '3.3',
      '3.4',
      '3.5',
      '4',
      '4.1',
      '4.2',
      '5',
      '5.1',
      '5.2',
      'annexe-1',
    ]);
  });

  it('A1.2 keeps the steps of a remote access as a list in order', () => {
    const steps = blocks.find((block) => block.kind === 'list' && block.ordered);
    expect(steps).toMatchObject({ items: { length: 5 } });
  });
});

describe('where a rule stands', () => {
  it.each([
    ['C1.1', '1'],
    ['C2.5', '2'],
    ['C3.1.5', '3.1'],
    ['C4.2.3', '4.2'],
    ['C5.2', '5.2'],
    ['A1.2', 'annexe-1'],
  ])('%s in section %s', (rule, section) => {
    expect(sectionOf(rule)).toBe(section);
  });

  it('every refusal that names a rule leads to a section that is there', () => {
    const rules = [...new Set(refusals.map(({ rule }) => rule))];
    const lost = rules.filter((rule) => rule !== null && !sections.includes(sectionOf(rule) ?? ''));
    expect(lost).toEqual([]);
  });
});
