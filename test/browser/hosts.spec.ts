import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { goTheWholeWay, says } from './framed.ts';
import { hosts, openHost } from './hosts.ts';
import { drawn, isDrawn } from './share.ts';
import { typedFor } from './typed.ts';
import { typedIn } from './way.ts';

/** What has the focus, in the page or in the first shadow root in it; and what a polite wizard leaves alone. */
const manners = (page: Page) =>
  page.evaluate(() => ({
    focus: (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.tagName,
    scrolled: window.scrollY,
    title: document.title,
    hash: window.location.hash,
  }));

const visits = hosts.flatMap(({ host, doors }, index) =>
  drawn(doors, index).map((door) => ({ host, door, toTheEnd: isDrawn(index, 3) })),
);

for (const { host, door, toTheEnd } of visits) {
  const end = toTheEnd ? 'leads to the file' : 'saves a step';
  test(`on “${host}”, <${door}> takes no focus, and ${end}`, async ({ page }) => {
    await page.goto(`./hosts/${host}-${door}.html`);
    const title = await page.title();
    const wizard = await openHost(page, host, door);
    const focus = host === 'react' ? 'BUTTON' : 'BODY';
    expect(await manners(page)).toEqual({ focus, scrolled: 0, title, hash: '' });
    if (door === 'iframe') expect((await page.locator('iframe').boundingBox())?.height).toBe(720);

    if (toTheEnd) return goTheWholeWay(wizard, 'draft.device');
    await wizard.link('action.begin').click();
    await wizard.answer(typedIn('problem', typedFor.outage));
    await says(wizard, 'draft.device');
    await wizard.goOn();
    await expect(wizard.heading).toHaveText(wizard.say('step.order'));
  });
}
