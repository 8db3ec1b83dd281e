/** Does to each item, in order and one at a time: a person has one pair of hands. */
export async function oneByOne<Item>(items: readonly Item[], action: (item: Item) => Promise<void>): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- the next step begins where this one ends
  for (const item of items) await action(item);
}
