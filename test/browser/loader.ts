import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { NOW } from '../support/claims.ts';
import { WizardPage } from './wizard.ts';

/** The page of a shop on another site than the wizard, with our loader in it. */
export class LoaderPage {
  readonly page: Page;
  readonly wizard: WizardPage;
  readonly element: Locator;
  private ours: Frame | undefined;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('claim-wizard-frame');
    this.wizard = new WizardPage(page, 'fr', this.element.locator('iframe').contentFrame());
  }

  /** Such a page; `attributes` are those of the element, and `around` stands before it. */
  static body(wizard: string, attributes = '', around = ''): string {
    return `${around}<script src="${wizard}embed.js" async></script>
      <claim-wizard-frame src="${wizard}" ${attributes}><a href="${wizard}">Ouvrir le questionnaire</a></claim-wizard-frame>
      <p id="end">Fin</p>`;
  }

  async open(address: string): Promise<void> {
    await this.page.clock.setFixedTime(new Date(NOW));
    await this.page.goto(address);
    await this.isReady();
  }

  /** Waits for the frame to take the place of the link. */
  async isReady(): Promise<void> {
    await expect(this.wizard.heading).toBeVisible();
    await expect(this.element.getByRole('link', { name: 'Ouvrir le questionnaire' })).toBeHidden();
    const iframe = await this.element.locator('iframe').elementHandle();
    this.ours = (await iframe?.contentFrame()) ?? undefined;
  }

  frame(): Frame {
    if (!this.ours) throw new Error('There is no frame of ours yet.');
    return this.ours;
  }

  /** How much higher or lower the frame is than what is in it, in pixels. */
  async misfit(): Promise<number> {
    const [frame, content] = await Promise.all([
      this.element.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height),
      this.frame().evaluate(() => document.querySelector('.recevable')?.getBoundingClientRect().height ?? 0),
    ]);
    return Math.abs(frame - content);
  }

  /** Sees that the frame is as high as what is in it, and cannot be scrolled. */
  async fits(): Promise<void> {
    await expect.poll(() => this.misfit(), { intervals: [20] }).toBeLessThanOrEqual(1);
    const scrolls = () =>
      this.frame().evaluate(() => {
        const { scrollHeight, clientHeight, offsetWidth } = document.documentElement;
        return scrollHeight > clientHeight + 1 || offsetWidth < window.innerWidth;
      });
    await expect.poll(scrolls, { intervals: [20] }).toBe(false);
  }
}
