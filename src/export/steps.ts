/** Work that can be stopped after each step: what it yields says nothing, what it returns is its outcome. */
export type Steps<T> = Generator<undefined, T>;

/** Does all the steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
