import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, LaunchOptions, Page } from '@playwright/test';

export type KillableOptions = Parameters<BrowserType['launchPersistentContext']>[1] & LaunchOptions;

/** A browser with a profile that outlives it, for a customer whose computer loses its power. */
export class KillableBrowser {
  private readonly type: BrowserType;
  private readonly options: KillableOptions;
  private readonly folder: string;
  private context: BrowserContext | undefined;

  private constructor(type: BrowserType, options: KillableOptions, folder: string) {
    this.type = type;
    this.options = options;
    this.folder = folder;
  }

  static async make(type: BrowserType, options: KillableOptions): Promise<KillableBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'recevable-killed-'));
    // Playwright does not tell which process it starts: this one says so, and then becomes the browser.
    const script = `#!/bin/sh\necho $$ > '${folder}/pid'\nexec '${options.executablePath ?? type.executablePath()}' "$@"\n`;
    await writeFile(join(folder, 'browser'), script, { mode: 0o755 });
    return new KillableBrowser(type, options, folder);
  }

  /** Starts it with the profile as it was left. */
  async open(): Promise<Page> {
    const executablePath = join(this.folder, 'browser');
    const options = { ...this.options, executablePath };
    this.context = await this.type.launchPersistentContext(join(this.folder, 'profile'), options);
    return this.context.pages()[0] ?? this.context.newPage();
  }

  /** Kills the browser with all its processes, none of which gets to do anything more. */
  async end(): Promise<void> {
    const pid = Number(await readFile(join(this.folder, 'pid'), 'utf8'));
    const gone = this.context?.waitForEvent('close');
    process.kill(-pid, 'SIGKILL');
    await gone;
    this.context = undefined;
  }

  /** Closes it for good, and throws the profile away. */
  async close(): Promise<void> {
    await this.context?.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
