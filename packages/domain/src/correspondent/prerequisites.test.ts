import { describe, expect, it } from 'vitest';
import { missingPrerequisites, PREREQUISITES } from './index.js';

describe('C4.1.4 prerequisites of a correspondent', () => {
  it('are six, missing until recorded', () => {
    expect(PREREQUISITES).toHaveLength(6);
    expect(missingPrerequisites([])).toEqual(PREREQUISITES);
    expect(missingPrerequisites(['known-to-users', 'trained'])).toEqual([
      'documentation',
      'training-base',
      'test-base',
      'mailing-lists',
    ]);
    expect(missingPrerequisites(PREREQUISITES)).toEqual([]);
  });
});
