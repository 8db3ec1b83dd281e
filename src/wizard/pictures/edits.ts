/** A part of a picture: in percent of it, or in pixels. */
export type Box = { left: number; top: number; width: number; height: number };
export type Edit = { kind: 'crop' | 'blackOut'; part: Box };
type Size = { width: number; height: number };

/** What is left of a picture of this size after all edits, and what of it is black; all in pixels of the whole picture. */
export function edited({ width, height }: Size, edits: readonly Edit[]): { view: Box; black: readonly Box[] } {
  let view: Box = { left: 0, top: 0, width, height };
  const black: Box[] = [];
  for (const { kind, part } of edits) {
    const box = pixels(part, view);
    if (kind === 'crop') view = box;
    else black.push(box);
  }
  return { view, black };
}

/** Whole pixels, rounded outward, so that nothing shows through at an edge: one at least, and none outside `view`. */
function pixels(part: Box, view: Box): Box {
  const [left, right] = range(part.left, part.width, view.width);
  const [top, bottom] = range(part.top, part.height, view.height);
  return { left: view.left + left, top: view.top + top, width: right - left, height: bottom - top };
}

function range(start: number, length: number, size: number): [number, number] {
  // Percentages are not exact: a hair's breadth is no further pixel.
  const from = Math.min(Math.floor((start / 100) * size + 1e-6), size - 1);
  const to = Math.min(Math.ceil(((start + length) / 100) * size - 1e-6), size);
  return [from, Math.max(to, from + 1)];
}

/** Draws a picture on a canvas as the edits leave it. */
export function drawEdited(canvas: HTMLCanvasElement, whole: HTMLCanvasElement, edits: readonly Edit[]): void {
  const { view, black } = edited(whole, edits);
  Object.assign(canvas, { width: view.width, height: view.height });
  const context = canvas.getContext('2d');
  context?.drawImage(whole, -view.left, -view.top);
  for (const { left, top, width, height } of black) context?.fillRect(left - view.left, top - view.top, width, height);
}

/** The part between two corners, wherever they are, as far as it is in the picture. */
export function partBetween(from: readonly [number, number], to: readonly [number, number]): Box {
  const within = (value: number) => Math.round(Math.min(Math.max(value, 0), 100) * 10) / 10;
  const [x1, y1, x2, y2] = [within(from[0]), within(from[1]), within(to[0]), within(to[1])];
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
}
