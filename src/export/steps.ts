/** Work that can be stopped after each step: what it yields says nothing, what it returns is its outcome. */
export type Steps<T> = Generator<undefined, T>;
