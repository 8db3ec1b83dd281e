import { useRef, type PointerEvent, type ReactNode } from 'react';
import { partBetween, type Box } from './edits.ts';

/** The part that is chosen, in percent, as it was typed or drawn. */
export type Typed = Record<keyof Box, string>;
export const middle: Typed = { left: '25', top: '25', width: '50', height: '50' };

/** What is closer together was a tap. */
const TAP = 1;

export const sides = ['left', 'top', 'width', 'height'] as const;

const numberOf = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')));

/** The first side that is typed as no number from 0 to 100. */
export function wrongSide(typed: Typed): keyof Typed | undefined {
  return sides.find((side) => !(numberOf(typed[side]) >= 0 && numberOf(typed[side]) <= 100));
}

/** The part of the picture that was meant; what is outside the picture does not count. */
export function partOf({ left, top, width, height }: Typed): Box {
  const read = (typed: string) => Math.max(numberOf(typed) || 0, 0);
  return partBetween([read(left), read(top)], [read(left) + read(width), read(top) + read(height)]);
}

type StageProps = { typed: Typed; onType: (typed: Typed) => void; children: ReactNode };

/** A picture on which a part is chosen by dragging from one corner to the other. */
export function Stage({ typed, onType, children }: StageProps) {
  const corner = useRef<readonly [number, number]>(undefined);
  const place = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return [((clientX - left) / width) * 100, ((clientY - top) / height) * 100] as const;
  };
  const start = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    corner.current = place(event);
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!corner.current || !event.isPrimary) return;
    const { left, top, width, height } = partBetween(corner.current, place(event));
    if (Math.max(width, height) < TAP) return;
    onType({ left: String(left), top: String(top), width: String(width), height: String(height) });
  };
  const stop = () => {
    corner.current = undefined;
  };
  const part = partOf(typed);
  return (
    <div className="stage" onPointerDown={start} onPointerMove={draw} onPointerUp={stop} onPointerCancel={stop}>
      {children}
      <div
        className="selection"
        style={{ left: `${part.left}%`, top: `${part.top}%`, width: `${part.width}%`, height: `${part.height}%` }}
      />
    </div>
  );
}
