import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * The first of these paths at which there is something.
 * @param {(string | undefined)[]} candidates
 * @returns {string | undefined}
 */
export function firstThere(candidates) {
  return candidates.find((path) => path && existsSync(path));
}

/**
 * What `find` finds, or else comes to find after one of these ways to install it, tried in turn.
 * @param {string} name
 * @param {() => string | undefined} find
 * @param {[string, string[]][]} installs
 * @returns {string | undefined}
 */
export function findOrInstall(name, find, installs) {
  for (const [command, args] of installs) {
    if (find()) break;
    console.log(`No ${name} yet: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 300_000 });
    } catch {
      // The next way may work; if none does, whoever asked says what to do.
    }
  }
  return find();
}
