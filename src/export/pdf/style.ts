/** How a text looks; `leading` is the height of a line. All lengths are in points. */
export type TextStyle = { font: 'Regular' | 'SemiBold'; size: number; leading: number; color: string };

const INK = '#1b1d23';
/** 8.3 to 1 on white, 7.5 to 1 on the tint. */
const GREY = '#4a4e58';
export const ACCENT = '#0d4a5a';
export const TINT = '#eef4f5';
export const HAIRLINE = '#d9d7cf';

export const PAGE = {
  size: 'A4',
  width: 595.28,
  height: 841.89,
  side: 62,
  top: 56,
  bottom: 62,
  head: 28,
  foot: 798,
} as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.side;

export const styles = {
  title: { font: 'SemiBold', size: 21, leading: 27, color: ACCENT },
  subject: { font: 'Regular', size: 12, leading: 16.5, color: INK },
  verdict: { font: 'SemiBold', size: 17, leading: 23, color: ACCENT },
  section: { font: 'SemiBold', size: 14, leading: 19, color: ACCENT },
  part: { font: 'SemiBold', size: 11, leading: 15, color: INK },
  body: { font: 'Regular', size: 10.5, leading: 14.6, color: INK },
  term: { font: 'SemiBold', size: 10.5, leading: 14.6, color: INK },
  rendering: { font: 'Regular', size: 10, leading: 14, color: GREY },
  note: { font: 'Regular', size: 9, leading: 12.4, color: GREY },
} as const satisfies Record<string, TextStyle>;
