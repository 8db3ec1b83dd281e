import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pastFailures } from './past-failures.ts';
import { schedule } from './schedules/actions.ts';
import { rights } from './schedules/ledger.ts';
import { copiesIn, play, shortened } from './schedules/play.ts';

const SCHEDULES = Number(process.env.SCHEDULES ?? 4000);
/** The same schedules for everybody, and in `npm run test:storage` others each time. */
const SEED = Number(process.env.SCHEDULES_SEED ?? 408);
const inWords = (count: number) => count.toLocaleString('en');

const unheard: unknown[] = [];
const hear = (reason: unknown) => unheard.push(reason);
beforeAll(() => void process.on('unhandledRejection', hear));
afterAll(() => void process.off('unhandledRejection', hear));

test(
  `in ${inWords(SCHEDULES)} random schedules no answer is lost that a page called saved, and each page’s word is true`,
  {
    timeout: 1_800_000,
  },
  async () => {
    const total = { actions: 0, promised: 0, copies: 0 };
    const takenBy = Object.fromEntries(rights.map((right) => [right, 0]));
    const began = performance.now();
    const { failed, counterexample } = await fc.check(
      fc.asyncProperty(schedule, async (actions) => {
        const run = await play(actions);
        if (unheard.length > 0) throw new Error(`unheard: ${String(unheard.splice(0)[0])}`);
        const { ledger } = run.witness;
        total.actions += actions.length;
        total.promised += ledger.promised;
        total.copies += copiesIn(run);
        for (const right of rights) takenBy[right] = (takenBy[right] ?? 0) + ledger.takenBy[right];
      }),
      { numRuns: SCHEDULES, seed: SEED, endOnFailure: true },
    );
    const seconds = Math.round((performance.now() - began) / 1000);
    if (counterexample) {
      const { actions, failure } = await shortened(counterexample[0]);
      throw new Error(
        `${failure}\nSeed ${SEED}. The schedule, shortened:\n${actions.map((each) => JSON.stringify(each)).join(',\n')}`,
      );
    }
    expect(failed).toBe(false);
    console.log(
      `Schedules: ${inWords(SCHEDULES)}, with ${inWords(total.actions)} actions; ${inWords(total.promised)} answers shown as saved, ` +
        `0 lost; ${inWords(total.copies)} copies set aside; taken away by right: ` +
        `${rights.map((right) => `${right} ${inWords(takenBy[right] ?? 0)}`).join(', ')}; ${seconds} s`,
    );
  },
);

test.each(pastFailures)('nothing is lost any more in schedule $number, which once did: $what', async ({ actions }) => {
  await expect(play([...actions])).resolves.toBeDefined();
  expect(unheard.splice(0)).toEqual([]);
});
