// Takes the pictures of the README: `npm run build && npm run screenshots`.
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureChromium } from './chromium.js';

const answers = {
  problem: 'playback',
  description: 'Depuis plusieurs jours, l’image se fige toutes les deux minutes.',
  order: {
    referenceKind: 'order-number',
    reference: 'CMD-48213',
    purchasedOn: { day: '3', month: '8', year: '2026' },
    renewal: 'no',
    plan: '4k',
    months: '12',
    price: { amount: '59,99', currency: 'EUR' },
    paymentMethod: 'card',
  },
  access: {
    received: 'yes',
    activated: 'yes',
    activatedOn: { day: '3', month: '8', year: '2026' },
    withdrawalWaived: 'yes',
  },
  device: { kind: 'android-box', brand: 'Xiaomi', model: 'Mi Box S', system: 'Android TV 12', upToDate: 'yes' },
  connection: { mbps: { value: '18', unit: 'megabits' }, link: 'wifi', stable: 'yes', source: 'measured' },
  fault: { since: { day: '16', month: '11', year: '2026' }, extent: 'partial' },
  support: {
    contacted: 'yes',
    contactedOn: { day: '18', month: '11', year: '2026' },
    refundRequested: 'yes',
    instructionsFollowed: 'yes',
    diagnosis: 'pending',
    outcome: 'none',
  },
  terms: { respected: 'yes' },
};
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 800 };
const pictures = [
  { name: 'equipment', step: 'equipment', at: '.gauge', locale: 'fr-FR', viewport: desk, colorScheme: 'light' },
  { name: 'result-phone', step: 'result', at: 'h1', locale: 'en-GB', viewport: phone, colorScheme: 'light' },
  { name: 'deadlines-phone', step: 'result', at: '.deadlines', locale: 'fr-FR', viewport: phone, colorScheme: 'dark' },
];

const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1' } });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, step, at, ...options } of pictures) {
  const page = await browser.newPage(options);
  await page.clock.setFixedTime('2026-11-23T12:00:00+01:00');
  const savedAt = '2026-11-23T11:00:00.000Z';
  const draft = { app: 'recevable', schema: 2, savedAt, language: null, answers, judged: null };
  await page.addInitScript((text) => localStorage.setItem('recevable:draft', text), JSON.stringify(draft));
  await page.goto(`${server.resolvedUrls?.local[0]}#/${step}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator(at).evaluate((element) => {
    const fold = element.closest('details');
    if (fold) fold.open = true;
    element.scrollIntoView({ block: 'center' });
  });
  await page.screenshot({ path: `docs/${name}.png` });
}
await browser.close();
await server.close();
