import { useState } from 'react';

/** Copies a text, and what became of it; what was said of another text is of no use any more. */
export function useCopy(text: string) {
  const [said, setSaid] = useState<{ code: 'copied' | 'copyFailed'; of: string }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ code: 'copied', of: text });
    } catch {
      setSaid({ code: 'copyFailed', of: text });
    }
  };
  return { copy, said: said?.of === text ? said.code : undefined };
}
