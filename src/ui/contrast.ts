import type { ColourName } from './tokens.ts';

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

export type Colours = Record<ColourName, Rgb>;

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** WCAG 2.2: 1.4.6 for text, at level AAA; 1.4.11 for the lines of controls. */
const least = { text: 7, line: 3 };
const textColours = ['ink', 'muted', 'accent', 'good', 'wait', 'bad'] as const;

/** The relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever can be read better on a colour. */
function farthestFrom(ground: Rgb): Rgb {
  return isDark(ground) ? WHITE : BLACK;
}

/** Whether white can be read better on a colour than black. */
export function isDark(ground: Rgb): boolean {
  return contrast(WHITE, ground) > contrast(BLACK, ground);
}

const STEPS = 20;

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const [red, green, blue] = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * part));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The first colour on the way from `colour` to `end` that `isGood`; `end` when none before is. */
function towards(end: Rgb, colour: Rgb, isGood: (mixed: Rgb) => boolean): Rgb {
  const ways = Array.from({ length: STEPS }, (_, step) => mix(colour, end, step / STEPS));
  return ways.find(isGood) ?? end;
}

/** The same colours, each changed as little as it takes for everybody to be able to read. */
export function guardContrast(colours: Colours): Colours {
  const end = farthestFrom(colours.paper);
  const isGround = (colour: Rgb) => contrast(end, colour) >= least.text;
  const paper = towards(end === BLACK ? WHITE : BLACK, colours.paper, isGround);
  const surface = isGround(colours.surface) ? colours.surface : paper;
  const readable = (colour: Rgb, ratio: number) =>
    towards(end, colour, (mixed) => [paper, surface].every((ground) => contrast(mixed, ground) >= ratio));
  const texts = textColours.map((name) => [name, readable(colours[name], least.text)] as const);
  const guarded = {
    ...colours,
    paper,
    surface,
    ...(Object.fromEntries(texts) as Pick<Colours, (typeof textColours)[number]>),
  };
  const { accent } = guarded;
  const isReadable = contrast(colours['on-accent'], accent) >= least.text;
  return {
    ...guarded,
    line: readable(colours.line, least.line),
    'on-accent': isReadable ? colours['on-accent'] : farthestFrom(accent),
  };
}
