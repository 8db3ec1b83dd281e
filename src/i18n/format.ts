import type { Key, Language, Translate } from './index.ts';

/** How numbers, money and dates are written in a language; everything comes from `Intl`. */
export type Format = {
  /** An amount in cents of an ISO 4217 currency. */
  money: (money: { cents: number; currency: string }) => string;
  number: (value: number) => string;
  bytes: (bytes: number) => string;
  /** A `YYYY-MM-DD`, with its weekday. */
  date: (date: string) => string;
  /** A `YYYY-MM-DD` of the next months, with its weekday and without its year. */
  nearDate: (date: string) => string;
  /** A `YYYY-MM-DD`, without its weekday. */
  plainDate: (date: string) => string;
  /** The weekday of a `YYYY-MM-DD`, as over a column. */
  weekday: (date: string) => string;
  /** A `YYYY-MM-DD` as in a table: its day and its month. */
  shortDate: (date: string) => string;
  /** An ISO 8601 instant, on the clocks of the zone, which is named. */
  instant: (instant: string) => string;
  /** An ISO 8601 instant as in a heading, without its year and its zone. */
  moment: (instant: string) => string;
  /** Just the day of an instant, in the zone. */
  day: (instant: string) => string;
  /** A figure with its unit, one of those that the language files name. */
  quantity: (figure: { value: number; unit: string }) => string;
  /** "a, b and c". */
  list: (items: readonly string[]) => string;
  /** "a, b or c". */
  either: (items: readonly string[]) => string;
};

/** An IANA time zone, and what its time is called: "Paris time". */
export type Zone = { timeZone: string; name: string };

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

const frenchTime = (_: string, hour: string, minute: string) =>
  minute === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`;

/** Some engines write numbers and dates, and no lists: a comma does. */
function listFormat(locale: string, type: 'conjunction' | 'disjunction'): Pick<Intl.ListFormat, 'format'> {
  const { ListFormat } = Intl as { ListFormat?: typeof Intl.ListFormat };
  return ListFormat ? new ListFormat(locale, { type }) : { format: (list) => [...list].join(', ') };
}

/** How `language` writes things, on the clocks of `zone`; without one, on those of the device. */
export function createFormat(language: Language, t: Translate, zone?: Zone): Format {
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const nearDates = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const plainDates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const clock = zone && { timeZone: zone.timeZone };
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...clock });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', ...clock });
  const moments = new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', ...clock });
  /** In French the first of the month is "1er", and a time is "20 h 30" or "20 h": Intl knows neither. */
  const write = (form: Intl.DateTimeFormat, moment: string) => {
    const text = form
      .formatToParts(Date.parse(moment))
      .map(({ type, value }) => (type === 'day' && value === '1' && language === 'fr' ? '1er' : value))
      .join('');
    return language === 'fr' ? text.replace(/\b0?(\d+):(\d\d)/, frenchTime) : text;
  };
  const lists = listFormat(locale, 'conjunction');
  const choices = listFormat(locale, 'disjunction');
  const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return {
    money: ({ cents, currency }) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        // Several dollars share a sign; "£GB" is nobody's.
        currencyDisplay: currency === 'GBP' ? 'narrowSymbol' : 'symbol',
      }).format(cents / 100),
    number: (value) => number.format(value),
    bytes: (bytes) => megabytes.format(Math.max(bytes / 1e6, 0.1)),
    date: (date) => write(dates, date),
    nearDate: (date) => write(nearDates, date),
    plainDate: (date) => write(plainDates, date),
    weekday: (date) => write(new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }), date),
    shortDate: (date) =>
      write(new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }), date),
    instant: (instant) => t('common.zone', { instant: write(instants, instant), zone: zone?.name ?? '' }),
    moment: (instant) => write(moments, instant),
    day: (instant) => write(days, instant),
    quantity: ({ value, unit }) => t(`unit.${unit}` as Key, { value: number.format(value), count: value }),
    list: (items) => lists.format(items),
    either: (items) => choices.format(items),
  };
}
