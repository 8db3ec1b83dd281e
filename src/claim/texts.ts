/**
 * Answers or a claim with each of its texts changed, or left out where `change` gives undefined. What stays as it was is the
 * same object.
 */
export function mapTexts<T>(value: T, change: (text: string) => string | undefined): T {
  return mapped(value, change) as T;
}

function mapped(value: unknown, change: (text: string) => string | undefined): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, each]) => [key, mapped(each, change)] as const);
  if (after.every(([, each], index) => each === before[index]?.[1])) return value;
  const kept = after.filter(([, each]) => each !== undefined);
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

/** Every text in answers or in a claim. */
export function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
