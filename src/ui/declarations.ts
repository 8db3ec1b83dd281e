import { guardContrast, isDark, type Colours, type Rgb } from './contrast.ts';
import { createCanvas } from './picture.ts';
import { colourNames, type TokenName, type Tokens } from './tokens.ts';

/** Any colour as it is in the container, which may be light or dark, and as it shows on `ground`; undefined when it is none. */
function rgbOf(colour: string | undefined, container: HTMLElement, ground: Rgb = [255, 255, 255]): Rgb | undefined {
  if (colour === undefined || !CSS.supports('color', colour)) return undefined;
  container.style.color = colour;
  const computed = getComputedStyle(container).color;
  container.style.removeProperty('color');
  const { context } = createCanvas(1, 1);
  for (const fill of [`rgb(${ground.join(' ')})`, computed]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Of those that are no colours. */
const properties: Partial<Record<TokenName, string>> = { radius: 'border-radius', font: 'font-family' };
const written = (colour: Rgb) => `rgb(${colour.join(' ')})`;

/** Whether a host's paper is one on which only light text can be read; undefined where it chooses none. */
export function isDarkPaper({ paper }: Tokens, container: HTMLElement): boolean | undefined {
  const ground = rgbOf(paper, container);
  return ground && isDark(ground);
}

/** A value that is not shown as it was asked for; without `used`, it is none that CSS knows. */
export type Changed = { name: TokenName; asked: string; used?: string };

/** The tokens of a host as declarations of CSS, with the colours that `container` has for those that it does not choose. */
export function declarationsOf(tokens: Tokens, container: HTMLElement): { css: string; changed: readonly Changed[] } {
  const style = getComputedStyle(container);
  const usual = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const paper = rgbOf(tokens.paper, container) ?? rgbOf(usual('paper'), container);
  const chosen = colourNames.filter((name) => tokens[name] !== undefined);
  const colours = Object.fromEntries(
    colourNames.map((name) => [name, rgbOf(tokens[name], container, paper) ?? rgbOf(usual(name), container, paper)]),
  ) as Colours;
  const guarded = guardContrast(colours);
  const others = (['radius', 'font'] as const).filter((name) => tokens[name] !== undefined);
  const isKnown = (name: TokenName) => CSS.supports(properties[name] ?? 'color', tokens[name] ?? '');
  const css = [
    ...(chosen.length > 0
      ? [
          ...colourNames.map((name) => `--${name}: ${written(guarded[name])};`),
          '--focus: var(--accent);',
          '--hairline: color-mix(in srgb, var(--line) 40%, var(--paper));',
        ]
      : []),
    ...others.filter(isKnown).map((name) => `--${name}: ${tokens[name]};`),
  ];
  const changed = [...chosen, ...others].flatMap((name): Changed[] => {
    const asked = tokens[name] ?? '';
    if (!isKnown(name)) return [{ name, asked }];
    const colour = colourNames.find((each) => each === name);
    const isSame = !colour || written(guarded[colour]) === written(colours[colour]);
    return isSame ? [] : [{ name, asked, used: written(guarded[colour]) }];
  });
  return { css: css.join(' '), changed };
}
