// How fast a claim is judged, and how that grows with the rules: `npm run bench`. Ratios count; the rest is this machine's.
import { performance } from 'node:perf_hooks';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
const { assess, judge, refundPolicy } = await load('./src/policy/index.ts');
const { explain } = await load('./src/policy/explain.ts');
const { questionsThatMatter } = await load('./src/policy/needs.ts');
const { readAnswers, writeAnswers } = await load('./src/claim/answers.ts');
const { claimOf, NOW } = await load('./test/support/claims.ts');

const ROUNDS = 15;
const MILLISECONDS = 60;
const claims = Object.values(claimOf).map((build) => build({ 'access.activatedOn': '2026-08-03' }));
const { timeZone } = refundPolicy;
const typed = claims.map((claim) => writeAnswers(claim, timeZone));

/** The policy with `count` rules: its own, over and over, each under an id of its own. */
function policyOf(count) {
  const rules = Array.from({ length: count }, (_, index) => {
    const rule = refundPolicy.rules[index % refundPolicy.rules.length];
    return { ...rule, id: `${rule.id}-${index}` };
  });
  return { ...refundPolicy, rules };
}

const preview = (answers) => {
  const { claim } = readAnswers(answers, { now: NOW, timeZone });
  return questionsThatMatter(claim, refundPolicy, assess(claim, refundPolicy, NOW));
};
const [thirty, hundreds, thousands] = [30, 300, 3000].map(policyOf);
const contestants = {
  'judge, 30 rules': () => claims.forEach((claim) => judge(claim, thirty, NOW)),
  'judge, 300 rules': () => claims.forEach((claim) => judge(claim, hundreds, NOW)),
  'judge, 3,000 rules': () => claims.forEach((claim) => judge(claim, thousands, NOW)),
  'assess, the built-in policy': () => claims.forEach((claim) => assess(claim, refundPolicy, NOW)),
  'live preview: read, assess, what matters': () => typed.forEach(preview),
  'result: judge and explain': () =>
    claims.forEach((claim) => explain(claim, refundPolicy, NOW, judge(claim, refundPolicy, NOW))),
};

/** Milliseconds for one claim. */
function time(task) {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < MILLISECONDS) {
    task();
    runs += claims.length;
  }
  return (performance.now() - start) / runs;
}

// One after the other in every round, so that what slows the machine slows them all.
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, task] of Object.entries(contestants)) times[name].push(time(task));
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const base = median(times['judge, 30 rules']);
console.log('ratio     per second     ms each   what');
for (const [name, all] of Object.entries(times)) {
  const each = median(all);
  const columns = [
    (each / base).toFixed(2).padStart(6),
    Math.round(1000 / each)
      .toLocaleString('en')
      .padStart(12),
  ];
  console.log(`${columns.join('× ')}   ${each.toFixed(3).padStart(9)}   ${name}`);
}
const growth = median(times['judge, 3,000 rules']) / base / 100;
console.log(
  `\n100 times the rules take ${(growth * 100).toFixed(0)} times as long: ${growth.toFixed(2)} of linear growth.`,
);
