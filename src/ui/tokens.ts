export const colourNames = [
  'paper',
  'surface',
  'ink',
  'muted',
  'line',
  'accent',
  'on-accent',
  'good',
  'wait',
  'bad',
] as const;
export type ColourName = (typeof colourNames)[number];

/** What a host may choose, each as a custom property of CSS: `--recevable-accent`. */
export const tokenNames = [...colourNames, 'radius', 'font'] as const;
export type TokenName = (typeof tokenNames)[number];
export type Tokens = Partial<Record<TokenName, string>>;

/** Those that the host has set for an element, on itself or above it. */
export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element);
  const set = tokenNames.map(
    (name) => [name, style.getPropertyValue(`--recevable-${name}`).trim().slice(0, 200)] as const,
  );
  return Object.fromEntries(set.filter(([, value]) => value !== ''));
}
