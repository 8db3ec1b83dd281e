import { currencies, type Currency } from '../codes.ts';
import { limits } from '../limits.ts';
import type { Money } from '../schema.ts';
import { aroundFigure, hundredths, plainWord, shortLine } from './characters.ts';
import type { Reading } from './fault.ts';

/** What each currency is called, in letters that are small. Names that several share are below. */
const NAMES: Readonly<Record<Currency, string>> = {
  EUR: 'eur € euro euros',
  CHF: 'chf francssuisses francsuisse swissfrancs swissfranc',
  GBP: 'gbp £ livre livres livressterling pound pounds',
  USD: 'usd us$ $us $usd usdollars usdollar',
  CAD: 'cad ca$ $ca $cad can$ $can c$ $c cdn$ $cdn canadiandollars canadiandollar',
  MAD: 'mad dh dhs dirham dirhams درهم',
};
const SIGNS = new Map<string, readonly string[]>([
  ...currencies.flatMap((code) => NAMES[code].split(' ').map((name) => [name, [code]] as const)),
  ...['$', 'dollar', 'dollars'].map((name) => [name, ['USD', 'CAD']] as const),
  // Francs of Switzerland, or of the CFA, which is no currency that the form offers.
  ...['fr', 'frs', 'franc', 'francs'].map((name) => [name, ['CHF', 'XOF']] as const),
]);
const CENTS = new Set(['', 'c', 'ct', 'cts', 'cent', 'cents', 'centime', 'centimes']);

/** The cents that were typed, and the currencies that the signs beside them may mean; undefined where it is no amount. */
function amountIn(text: string): { cents: number; meant: readonly string[] } | undefined {
  const parts = aroundFigure(shortLine(text).toLowerCase());
  if (!parts) return undefined;
  const before = plainWord(parts.before);
  // "40.-" is Swiss for 40.00.
  const after = plainWord(parts.after.replace(/^[.,]-{1,2}/, '')).replace(/(?:ttc|incl?vat|vatincl?)$/, '');
  const plain = hundredths(parts.figure);
  if (plain !== undefined) return meaning(plain, before, after);
  const [, whole = '', sign = '', part = ''] = /^([\d ',.]*\d) ?([^\d ]\D*)(\d\d)$/.exec(parts.figure) ?? [];
  const between = plainWord(sign).replace(/(?:et|and)$/, '');
  return between === ''
    ? undefined
    : meaning(hundredths(`${whole},${part}`), before, between, CENTS.has(after) ? '' : after);
}

function meaning(cents: number | undefined, ...signs: readonly string[]) {
  const [first = currencies, ...others] = signs.filter((sign) => sign !== '').map((sign) => SIGNS.get(sign) ?? []);
  const meant = first.filter((code) => others.every((codes) => codes.includes(code)));
  return cents === undefined || meant.length === 0 ? undefined : { cents, meant };
}

function inRange(cents: number, currency: Currency): Reading<Money> {
  return cents >= 1 && cents <= limits.cents ? { value: { cents, currency } } : { fault: 'amount-out-of-range' };
}

/** "59,99", "59.99", "1 234,50 €": the amount in cents of `currency`. A sign of another currency is a fault, not a guess. */
export function readAmount(text: string, currency: Currency): Reading<Money> {
  const amount = amountIn(text);
  if (!amount) return { fault: 'not-an-amount' };
  return amount.meant.includes(currency) ? inRange(amount.cents, currency) : { fault: 'other-currency' };
}

/** The same where the currency is chosen beside it: a sign that means one currency decides, and `chosen` among several. */
export function readPrice(text: string, chosen: Currency): Reading<Money> {
  const amount = amountIn(text);
  if (!amount) return { fault: 'not-an-amount' };
  const { cents, meant } = amount;
  const sole = meant.length === 1 ? currencies.find((code) => code === meant[0]) : undefined;
  const currency = meant.includes(chosen) ? chosen : sole;
  return currency ? inRange(cents, currency) : { fault: 'unclear-currency' };
}
