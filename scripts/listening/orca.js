import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Orca says what is asked for here, and nothing by itself. */
const general = {
  orcaModifierKeys: ['Insert', 'KP_Insert'],
  enableSpeech: true,
  enableKeyEcho: false,
  enableEchoByCharacter: false,
  enableEchoByWord: false,
  enableBraille: false,
  enableSound: false,
  enableTutorialMessages: false,
  sayAllOnLoad: false,
  pageSummaryOnLoad: false,
  speechVerbosityLevel: 1,
  speakDescription: true,
  structuralNavigationEnabled: true,
  nativeNavTriggersFocusMode: true,
  profile: ['Default', 'default'],
  activeProfile: ['Default', 'default'],
  startingProfile: ['Default', 'default'],
};
const profiles = { default: { ...general, profile: general.profile, pronunciations: {}, keybindings: {} } };

/** After how many milliseconds without a word nothing more is to be expected. */
const SILENCE = 2000;

const prefs = {
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.translations.enable': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.sessionstore.resume_from_crash': false,
  'browser.preonboarding.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'termsofuse.bypassNotification': true,
  'termsofuse.acceptedVersion': 999,
  'layout.spellcheckDefault': 0,
  'sidebar.revamp': false,
};

/**
 * A Firefox in a window on a display of its own, with Orca, whose words are written down. To be run inside `dbus-run-session`.
 * @param {string} url
 * @param {string} language
 */
export async function openOrca(url, language) {
  const home = mkdtempSync(join(tmpdir(), 'recevable-orca-'));
  const [said, profile, data] = ['said', 'profile', 'data'].map((name) => join(home, name));
  mkdirSync(join(data, 'orca'), { recursive: true });
  mkdirSync(profile);
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  writeFileSync(said, '');
  copyFileSync(
    new URL('orca-customizations.py', import.meta.url).pathname,
    join(data, 'orca', 'orca-customizations.py'),
  );
  writeFileSync(
    join(data, 'orca', 'user-settings.conf'),
    JSON.stringify({ general, profiles, pronunciations: {}, keybindings: {} }),
  );
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries({ ...prefs, 'intl.accept_languages': language })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(display.stdio[3], 'data');
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: data,
    // Python and GTK of the system, not of whoever runs this.
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    DISPLAY: `:${String(number).trim()}`,
    GNOME_ACCESSIBILITY: '1',
    SAID: said,
  };
  const start = (command, ...args) => spawn(command, args, { stdio: 'ignore', env });
  spawnSync('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true'], { env });
  const running = [start('openbox'), start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately')];
  await sleep(700);
  running.push(start('orca', '--replace'), start('firefox-esr', '--no-remote', '--kiosk', '--profile', profile, url));

  let read = 0;
  const heard = () => {
    const text = readFileSync(said, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = whole.slice(read).split('\n').filter(Boolean);
    read = whole.length;
    return lines.map((line) => {
      const [of = '', words = ''] = line.split('\t');
      return { language: of.slice(0, 2), words };
    });
  };
  /** What is heard until it is quiet again, but no less than what `wanted` matches. Throws after `timeout` milliseconds. */
  const listen = async (wanted, timeout = 20_000, quiet = 400) => {
    const all = [];
    const began = Date.now();
    let last = began;
    while (Date.now() - began < timeout) {
      const more = heard();
      if (more.length > 0) last = Date.now();
      all.push(...more);
      const isDone = wanted
        ? all.some(({ words }) => wanted.test(words))
        : all.length > 0 || Date.now() - began > SILENCE;
      if (isDone && Date.now() - last > quiet) return all;
      await sleep(30);
    }
    throw new Error(`${wanted} was not heard, but ${JSON.stringify(all.map(({ words }) => words))}.`);
  };
  const keys = (...args) => spawnSync('xdotool', args, { env });
  return {
    listen,
    /** Presses a key, and listens. */
    press: (key, wanted) => {
      heard();
      keys('key', key);
      return listen(wanted);
    },
    /** Types, and listens. */
    type: (text, wanted) => {
      heard();
      keys('type', '--delay', '60', text);
      return listen(wanted);
    },
    close: () => {
      for (const each of [...running.toReversed(), display]) each.kill();
    },
  };
}
