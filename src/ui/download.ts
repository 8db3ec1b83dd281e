export type MadeFile = { name: string; type: string; content: string | Uint8Array<ArrayBuffer> };

/** Hands the customer a file made in the browser. */
export function download({ name, type, content }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Browsers inside other apps, most of which drop a download without a word. */
const IN_APP =
  /\b(?:FBAN|FBAV|FB_IAB|Instagram|Line|MicroMessenger|Snapchat|TikTok|musical_ly|Pinterest|LinkedInApp|GSA)\b|; wv\)/;

/** Whether a download may come to nothing without any sign: in a frame that may be sandboxed, or inside another app. */
export function mayDropDownloads(): boolean {
  return window.self !== window.top || IN_APP.test(navigator.userAgent);
}

/** Whether the browser hands files to other apps. */
export function canShare({ name, type }: Pick<MadeFile, 'name' | 'type'>): boolean {
  return navigator.canShare?.({ files: [new File(['x'], name, { type })] }) ?? false;
}

/** Whether the device is held in the hand: its pointer is a finger. */
export const isHandheld = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** Offers a file to other apps: `tap` where the browser wants another click, since the first is too long ago. */
export async function share({ name, type, content }: MadeFile): Promise<'shared' | 'cancelled' | 'tap'> {
  try {
    await navigator.share({ files: [new File([content], name, { type })], title: name });
    return 'shared';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    if (error instanceof DOMException && error.name === 'NotAllowedError') return 'tap';
    throw error;
  }
}
