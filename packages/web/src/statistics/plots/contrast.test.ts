import { describe, expect, it } from 'vitest';
import { along, contrast, readableOn } from './contrast.js';

describe('colours of a heat map', () => {
  it('go from one to the next', () => {
    expect(along(['#000000', '#ffffff'], 0.5)).toEqual([127.5, 127.5, 127.5]);
    expect(along(['#000000', '#ff0000', '#ffffff'], 0.5)).toEqual([255, 0, 0]);
    expect(along(['#000000', '#ffffff'], 7)).toEqual([255, 255, 255]);
  });

  it('contrast as WCAG counts it', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  it.each([
    ['light', ['#e3edf8', '#7ea8d6', '#16437a']],
    ['dark', ['#1f3149', '#3f74b3', '#a9d0ff']],
  ])('bear numbers that can be read all along the scale, %s', (_mode, scale) => {
    for (let share = 0; share <= 1; share += 0.01) {
      const ground = along(scale, share);
      const ink = along([readableOn(ground), '#000000'], 0);
      expect(contrast(ground, ink), String(share)).toBeGreaterThan(4.5);
    }
  });
});
