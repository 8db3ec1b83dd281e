/** What the address of a contact may name: what the customer has to say then stands there. */
export const placeholders = ['subject', 'short', 'message', 'order', 'reference', 'email'] as const;
export type Placeholder = (typeof placeholders)[number];

const NAMED = /\{([^{}]*)\}/g;
const isPlaceholder = (name: string | undefined): name is Placeholder => placeholders.some((each) => each === name);

/** The placeholders that an address names, each once. */
export const namedIn = (address: string): Placeholder[] => [
  ...new Set([...address.matchAll(NAMED)].map(([, name]) => name).filter(isPlaceholder)),
];

/**
 * Whether an address of a policy may be offered: of a scheme that runs no script, with no other placeholders than these, and
 * none in what says to whom it leads.
 */
export function isContactAddress(address: string): boolean {
  const [, to = '', query = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const names = [...query.matchAll(NAMED)].map(([, name]) => name);
  if (/[\s{}]/.test(to) || /[\s{}]/.test(query.replaceAll(NAMED, '')) || !names.every(isPlaceholder)) return false;
  return /^(?:https:\/\/[^/@]+\.[^/@]+(?:\/.*)?|mailto:[^@]+@[^@]+|(?:tel|sms):\+?[\d.-]+)$/.test(to);
}

/** Half a surrogate pair cannot be encoded. */
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

/** An address with its placeholders filled in, each value percent-encoded, so that none can add a field or a header. */
export const fillIn = (address: string, values: Readonly<Record<Placeholder, string>>): string =>
  address.replaceAll(NAMED, (whole, name: string) =>
    isPlaceholder(name) ? encodeURIComponent(wellFormed(values[name])) : whole,
  );
