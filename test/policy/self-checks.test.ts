import { expect, test } from 'vitest';
import { outage, billing, claimOf, incompatibility, notReceived, playback, type Changes } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const cable = { id: 'cable', about: 'connection.link' };
const update = { id: 'update', about: 'device.upToDate' };

test.each(
  titled<{ what: string; connection: Changes['connection']; plan?: 'standard' | '4k'; checks: object[] }>(
    [
      { what: 'Wi-Fi, stable, 92.4 Mb/s', connection: { link: 'wifi' }, checks: [] },
      { what: 'Wi-Fi, unstable', connection: { link: 'wifi', stable: 'no' }, checks: [cable] },
      { what: 'Wi-Fi, 24.99 Mb/s on 4K', connection: { link: 'wifi', mbps: 24.99 }, checks: [cable] },
      { what: 'Wi-Fi, 25 Mb/s on 4K', connection: { link: 'wifi', mbps: 25 }, checks: [] },
      { what: 'Wi-Fi, unstable and too slow', connection: { link: 'wifi', stable: 'no', mbps: 1 }, checks: [cable] },
      {
        what: 'Wi-Fi, unstable, of a speed unanswered',
        connection: { link: 'wifi', stable: 'no', mbps: undefined },
        checks: [cable],
      },
      {
        what: 'Wi-Fi, stable perhaps, 24.99 Mb/s',
        connection: { link: 'wifi', stable: 'unknown', mbps: 24.99 },
        checks: [cable],
      },
      { what: 'Wi-Fi, stable perhaps, 92.4 Mb/s', connection: { link: 'wifi', stable: 'unknown' }, checks: [cable] },
      { what: 'Wi-Fi, stable, of unknown speed on 4K', connection: { link: 'wifi', mbps: 'unknown' }, checks: [cable] },
      {
        what: 'Wi-Fi, stable, of unknown speed on a standard plan',
        connection: { link: 'wifi', mbps: 'unknown' },
        plan: 'standard',
        checks: [],
      },
      { what: 'Wi-Fi, 1 Mb/s on a standard plan', connection: { link: 'wifi', mbps: 1 }, plan: 'standard', checks: [] },
      { what: 'a cable, unstable, 1 Mb/s', connection: { link: 'ethernet', stable: 'no', mbps: 1 }, checks: [] },
      { what: 'a mobile network, unstable', connection: { link: 'mobile', stable: 'no', mbps: 1 }, checks: [] },
      { what: 'a link unanswered, unstable', connection: { link: undefined, stable: 'no' }, checks: [] },
    ],
    ({ what, checks }) => `${what}: ${checks.length > 0 ? 'try a cable' : 'nothing to try'}`,
  ),
)('%s', (_, { connection, plan = '4k', checks }) => {
  const changes: Changes = { connection, 'order.plan': plan };
  for (const build of [outage, incompatibility, playback]) {
    expect(judge(build(changes)).selfChecks).toStrictEqual(checks);
  }
  expect(judge(billing(changes)).selfChecks).toStrictEqual([]);
  expect(judge(notReceived(changes)).selfChecks).toStrictEqual([]);
});

test.each([
  ['yes', 0],
  ['no', 1],
  ['unknown', 1],
  [undefined, 0],
] as const)('the device is up to date: %s', (upToDate, count) => {
  const { selfChecks } = judge(playback({ device: { upToDate }, connection: { link: 'wifi', stable: 'no' } }));
  expect(selfChecks).toStrictEqual(count === 1 ? [update, cable] : [cable]);
});

test.each([
  ['no', 1],
  ['yes', 0],
  [undefined, 0],
] as const)('junk mail was searched: %s', (spamChecked, count) => {
  const { selfChecks } = judge(notReceived({ delivery: { spamChecked } }));
  expect(selfChecks).toStrictEqual(count === 1 ? [{ id: 'spam-folder', about: 'delivery.spamChecked' }] : []);
});

test.each(['billing', 'dissatisfaction'] as const)(
  '%s is given nothing to try, whatever its device and its line',
  (problem) => {
    const changes: Changes = { device: { upToDate: 'no' }, connection: { link: 'wifi', stable: 'no', mbps: 1 } };
    expect(judge(claimOf[problem](changes)).selfChecks).toStrictEqual([]);
  },
);

test('without a problem there is nothing to try', () => {
  expect(judge({ device: { upToDate: 'no' }, delivery: { spamChecked: 'no' } }).selfChecks).toStrictEqual([]);
});
