/** The number in the two bytes at `at`; what lies beyond the end counts as 0, here and below. */
export function u16(bytes: Uint8Array, at: number, little = false): number {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return little ? first + second * 0x100 : first * 0x100 + second;
}

/** The number in the four bytes at `at`. */
export function u32(bytes: Uint8Array, at: number, little = false): number {
  const [first, second] = [u16(bytes, at, little), u16(bytes, at + 2, little)];
  return little ? first + second * 0x10000 : first * 0x10000 + second;
}

/** The `length` characters at `at`, one byte each. */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
