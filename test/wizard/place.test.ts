import { describe, expect, test } from 'vitest';
import { placeInMemory } from '../../src/wizard/place.ts';

describe('a place of its own', () => {
  test('is nowhere at first, and tells of 1 move and of 1 redirection, which is none', () => {
    const place = placeInMemory();
    const heard: string[] = [];
    const leave = place.subscribe((isMove) => heard.push(`${place.get()} ${isMove ? 'moved' : 'redirected'}`));
    expect(place.get()).toBe('');
    place.go({ page: 'order', change: 'order.plan' });
    place.redirect({ page: 'problem' });
    expect(heard).toEqual(['#/order?change=order.plan moved', '#/problem redirected']);
    leave();
    place.go({ page: 'review' });
    expect(heard).toHaveLength(2);
  });

  test('says nothing when somebody goes where they are', () => {
    const place = placeInMemory();
    place.go({ page: 'order' });
    let times = 0;
    place.subscribe(() => (times += 1));
    place.go({ page: 'order' });
    expect(times).toBe(0);
  });

  test('of 2 wizards, each has its own', () => {
    const [one, other] = [placeInMemory(), placeInMemory()];
    one.go({ page: 'order' });
    expect(other.get()).toBe('');
  });
});
