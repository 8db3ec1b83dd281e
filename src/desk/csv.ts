import type { Language } from '../i18n/index.ts';

/**
 * Where a spreadsheet would see a formula (OWASP, CSV injection): at the beginning of a field, and after what another program
 * or another language takes for the end of one.
 */
const FORMULA = /(^|[,;|\t\r\n"])(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

/** A field (RFC 4180), quoted, and with an apostrophe before what a spreadsheet would run. */
const field = (text: string) => `"${text.replaceAll(FORMULA, "$1'").replaceAll('"', '""')}"`;

/** Where the comma is that of decimals, spreadsheets take the semicolon. */
const separators: Readonly<Record<Language, string>> = { fr: ';', en: ',' };

/** A table as CSV (RFC 4180), with a byte order mark, without which spreadsheets misread accents. */
export const csvOf = (rows: readonly (readonly string[])[], language: Language): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(separators[language])}\r\n`).join('')}`;
