/** Whether nothing stands in an entry, or in any part of it. A tick that is not set is nothing. */
export const isEmpty = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null
    ? Object.values(entry).every(isEmpty)
    : entry === false || (entry ?? '') === '';
