import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';
import { SCHEMA_NAME } from '../../src/export/claim-file-schema.ts';
import { createI18n } from '../../src/i18n/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import { claimFileJsonSchema } from '../claim-file-schema.ts';
import { check } from './check.ts';
import { compare, readCases } from './compare.ts';
import { policyJsonSchema } from './schema.ts';
import { inWords } from './words.ts';

const usage = `Usage: npm run policy -- check FILE
         Says what is wrong with a policy, and what in it cannot be meant.
       npm run policy -- compare OLD NEW [CASES]
         Says which worked cases change verdict between two policies; without CASES, those of the tests.
       npm run policy -- schema
         Writes the JSON Schemas in public: of policies, by which editors complete and check them, and of claim files.

Ends with 0 when the policy is sound or no verdict changes, 1 when something is found or a verdict changes,
2 when a file cannot be read or the command is not one of these.`;

/** Whether a condition can be true does not depend on the day, but the answers tried need one to be counted from. */
const NOW = '2026-11-23T12:00:00+01:00';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** npm goes to the project's folder first, and says where it was called. */
const calledIn = process.env['npm_lifecycle_event'] === 'policy' ? process.env['INIT_CWD'] : undefined;

const { t } = await createI18n('en');

class Unreadable extends Error {}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(calledIn ?? '', file), 'utf8'));
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function policyIn(file: string): Policy {
  const read = readPolicy(readJson(file));
  if ('policy' in read) return read.policy;
  throw new Unreadable([`${file} is no policy:`, ...read.faults.map((fault) => `  ${inWords(fault, t)}`)].join('\n'));
}

function checkFile(file: string): number {
  const found = check(readJson(file), NOW);
  for (const wrong of found) console.log(inWords(wrong, t));
  console.log(found.length === 0 ? `${file} is sound.` : `${found.length} found in ${file}.`);
  return found.length === 0 ? 0 : 1;
}

function compareFiles(before: string, after: string, file = inProject('test/fixtures/scenarios.json')): number {
  const [old, young] = [policyIn(before), policyIn(after)];
  const read = readCases(readJson(file));
  if ('fault' in read) throw new Unreadable(`${file} cannot be read: ${read.fault}`);
  const changes = compare(old, young, read.cases);
  const shown = ({ verdict, because }: (typeof changes)[number]['before']) =>
    because.length > 0 ? `${verdict} (${because.join(', ')})` : verdict;
  for (const change of changes) {
    console.log(`${change.sentence}\n  ${shown(change.before)} → ${shown(change.after)}`);
  }
  console.log(`${changes.length} of ${read.cases.length} cases change verdict.`);
  return changes.length === 0 ? 0 : 1;
}

async function writeSchemas(): Promise<number> {
  const schemas = { 'policy.schema.json': policyJsonSchema(), [SCHEMA_NAME]: claimFileJsonSchema() };
  const written = Object.entries(schemas).map(async ([name, schema]) => {
    const { code } = await format(name, JSON.stringify(schema, null, 2), { printWidth: 120 });
    writeFileSync(inProject(`public/${name}`), code);
    console.log(`public/${name} is written.`);
  });
  await Promise.all(written);
  return 0;
}

/** Runs one command of `npm run policy`, and returns the exit code. */
export async function main([command, ...files]: readonly string[]): Promise<number> {
  const [first, second, third] = files;
  try {
    if (command === 'check' && first !== undefined && files.length === 1) return checkFile(first);
    if (command === 'compare' && first !== undefined && second !== undefined && files.length <= 3) {
      return compareFiles(first, second, third);
    }
    if (command === 'schema' && files.length === 0) return await writeSchemas();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    return 2;
  }
  console.error(usage);
  return 2;
}
