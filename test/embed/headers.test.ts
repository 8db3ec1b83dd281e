import { describe, expect, test } from 'vitest';
import { headerFiles } from '../support/headers.ts';

const files = Object.keys(headerFiles);

describe.each(files)('the example of headers for %s', (file) => {
  const headers = headerFiles[file]?.() ?? {};

  test('sets the same 5 headers as all others', () => {
    expect(Object.keys(headers)).toHaveLength(5);
    expect(headers).toEqual(headerFiles[files[0] ?? '']?.());
  });

  test('allows nothing but what is named: 13 directives, among them who may frame it', () => {
    const policy = headers['Content-Security-Policy']?.split('; ') ?? [];
    expect(policy).toHaveLength(13);
    expect(policy[0]).toBe("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'self' https://www.example.com");
    expect(policy.join(' ')).not.toMatch(/unsafe|\*|https?:(?!\/\/www\.example\.com)/);
  });
});
