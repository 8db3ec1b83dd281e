import type { Page, Route } from '@playwright/test';

/** What is found at the address of a policy: a document, a text that is none, a status, or no answer at all. */
export type Served = { json: unknown } | { text: string } | { status: number } | 'no answer';
type Given = {
  /** Each at its address, below the page. */
  served?: Readonly<Record<string, Served>>;
  /** The attribute itself, where it names nothing that is served. */
  named?: string;
  /** Those that stand in the page itself. */
  inline?: readonly string[];
  onFault?: 'stop' | 'built-in';
};

/** The page of a shop that gives the wizard policies of its own. */
export class HostPage {
  /** What it was told on the console. */
  readonly complaints: string[] = [];
  private readonly page: Page;
  private given: Given | undefined;
  private asked: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
  }

  /** From the next load of the page on. */
  async gives(given: Given): Promise<void> {
    const isFirst = this.given === undefined;
    this.given = given;
    if (!isFirst) return;
    await this.page.route('**/policies/*', (route) => this.serve(route));
    await this.page.route(
      (url) => url.pathname.endsWith('/'),
      (route) => this.writePage(route),
    );
  }

  /** The addresses of policies that were asked for since this was last looked at. */
  takeAsked(): string[] {
    const asked = this.asked;
    this.asked = [];
    return asked;
  }

  private async writePage(route: Route): Promise<void> {
    const { served = {}, inline = [], onFault, named = '' } = this.given ?? {};
    const urls = Object.keys(served).map((name) => `policies/${name}`);
    const isNamed = urls.length > 0 || this.given?.named !== undefined;
    const attributes = [
      ...(isNamed ? [`data-policy="${[named, ...urls].join(' ')}"`] : []),
      ...(onFault ? [`data-policy-fault="${onFault}"`] : []),
    ];
    const scripts = inline.map(
      (text) => `<script type="application/json" data-recevable-policy>${text.replaceAll('<', '\\u003c')}</script>`,
    );
    const response = await route.fetch({ maxRetries: 3 });
    const html = await response.text();
    const body = html.replace('<div id="app"', `${scripts.join('')}<div id="app" ${attributes.join(' ')}`);
    if (body === html) throw new Error('The page has no place for the wizard.');
    await route.fulfill({ response, body });
  }

  private serve(route: Route): Promise<void> {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    this.asked.push(name);
    const found = this.given?.served?.[name] ?? { status: 404 };
    if (found === 'no answer') return route.abort();
    if ('json' in found) return route.fulfill({ json: found.json });
    return 'text' in found ? route.fulfill({ body: found.text }) : route.fulfill(found);
  }
}
