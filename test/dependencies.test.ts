import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = { license?: string; dev?: boolean; resolved?: string; integrity?: string };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const shipped = installed.filter(([, { dev }]) => !dev);

/** Those that ask for no more than their notice, which `licenses.txt` gives. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'Unlicense',
];
/** Each other licence, with the packages that have it and why they may be there. */
const others: Readonly<Record<string, readonly string[]>> = {
  // The fonts; their licence is in the site.
  'MIT AND OFL-1.1': ['@expo-google-fonts/noto-sans-arabic', '@expo-google-fonts/noto-sans-hebrew'],
  // Used under the MIT licence.
  'MIT or MPL-2.0': ['ibantools'],
  // Its licence is in its README: MIT.
  none: ['png-js'],
};
/** Of those that only build and test. */
const forBuilding = ['MPL-2.0', 'CC0-1.0', 'PSF-2.0', '(MIT AND BSD)', '(ISC AND CC-BY-3.0)'];
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every dependency has a licence that is named here', () => {
  const unknown = installed.flatMap(([path, { license = 'none', dev }]) => {
    const isKnown =
      permissive.includes(license) || others[license]?.includes(nameOf(path)) || (dev && forBuilding.includes(license));
    return isKnown ? [] : [`${path}: ${license}`];
  });
  expect(unknown).toEqual([]);
  expect(shipped.length).toBeGreaterThan(20);
});

test('every dependency comes from one registry, with its checksum', () => {
  const strange = installed.filter(
    ([, { resolved, integrity = '' }]) =>
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
      !integrity.startsWith('sha512-'),
  );
  expect(strange).toEqual([]);
});

test('no dependency runs a program when it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
