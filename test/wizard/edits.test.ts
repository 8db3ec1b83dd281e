import { describe, expect, test } from 'vitest';
import { edited, partBetween } from '../../src/wizard/pictures/edits.ts';

const size = { width: 200, height: 100 };
const part = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

describe('edits of a picture of 200 × 100 pixels', () => {
  test('none leave all of it', () => {
    expect(edited(size, [])).toEqual({ view: part(0, 0, 200, 100), black: [] });
  });

  test('2 crops, each of the middle half, leave 50 × 26 pixels in the middle: no pixel that was meant is lost', () => {
    const middle = { kind: 'crop', part: part(25, 25, 50, 50) } as const;
    expect(edited(size, [middle, middle]).view).toEqual(part(75, 37, 50, 26));
  });

  test('what is blacked out after a crop is in percent of what is left', () => {
    const edits = [
      { kind: 'crop', part: part(50, 0, 50, 100) },
      { kind: 'blackOut', part: part(10, 10, 10, 10) },
    ] as const;
    expect(edited(size, edits).black).toEqual([part(110, 10, 10, 10)]);
  });

  test.each([
    ['0 % is 1 pixel', part(0, 0, 0, 0), part(0, 0, 1, 1)],
    ['nothing at the far corner is the last pixel', part(100, 100, 0, 0), part(199, 99, 1, 1)],
    ['a part of a pixel is all of it', part(10.1, 10.1, 10, 10), part(20, 10, 21, 11)],
  ])('%s', (_, chosen, pixels) => {
    expect(edited(size, [{ kind: 'blackOut', part: chosen }]).black).toEqual([pixels]);
  });
});

test('a part drawn from right to left and beyond an edge ends at the edge', () => {
  expect(partBetween([80, 90], [-20, 40])).toEqual(part(0, 40, 80, 50));
});
