/** A component of an iCalendar: its properties by name, with their parameters and their values as text. */
export type Component = {
  name: string;
  properties: Record<string, { parameters: Record<string, string>; value: string }>;
  components: Component[];
};

/**
 * Reads an iCalendar by the grammar of RFC 5545 (3.1) alone, and throws where it does not follow it. It shares nothing with
 * ical.js, the other reader of the tests.
 */
export function readCalendar(text: string): Component {
  if (!/^(?:[^\r\n]*\r\n)+$/.test(text)) throw new Error('Every line ends with CRLF.');
  const lines = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const open: Component[] = [{ name: '', properties: {}, components: [] }];
  for (const line of lines) {
    const read = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/u.exec(line);
    if (!read) throw new Error(`This is no content line: ${line}`);
    const [, name = '', parameters = '', value = ''] = read;
    const here = open.at(-1);
    if (!here) throw new Error(`This line is outside of everything: ${line}`);
    if (name === 'BEGIN') {
      const begun = { name: value, properties: {}, components: [] };
      here.components.push(begun);
      open.push(begun);
    } else if (name === 'END') {
      if (here.name !== value) throw new Error(`${here.name} is closed by ${value}.`);
      open.pop();
    } else {
      here.properties[name] = {
        parameters: Object.fromEntries(
          [...parameters.matchAll(/;([^=]+)=("?)([^";]*)\2/g)].map(([, key = '', , each = '']) => [key, each]),
        ),
        value,
      };
    }
  }
  const [calendar, ...others] = open[0]?.components ?? [];
  if (!calendar || others.length > 0 || open.length > 1) throw new Error('There is not one calendar.');
  return calendar;
}

/** A text value (RFC 5545, 3.3.11) as it was meant. */
export const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, each: string) => (/n/i.test(each) ? '\n' : each));
