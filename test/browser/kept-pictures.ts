import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Attachment } from '../../src/claim/schema.ts';
import type { WizardPage } from './wizard.ts';

export type KeptPicture = Attachment & { content: Buffer };

/** The pictures that the draft names, with what the database keeps of each; no others, and each under its true fingerprint. */
export async function keptPictures(wizard: WizardPage): Promise<readonly KeptPicture[]> {
  const draft = JSON.parse((await wizard.stored()) ?? '{}') as { answers?: { attachments?: Attachment[] } };
  const named = draft.answers?.attachments ?? [];
  const stored = await storedPictures(wizard.page);
  expect(stored.map(([sha256]) => sha256).toSorted()).toEqual(named.map(({ sha256 }) => sha256).toSorted());
  return named.map((attachment) => {
    const content = Buffer.from(stored.find(([sha256]) => sha256 === attachment.sha256)?.[1] ?? '', 'base64');
    expect(createHash('sha256').update(content).digest('hex')).toBe(attachment.sha256);
    expect(content.length).toBe(attachment.bytes);
    return { ...attachment, content };
  });
}

function storedPictures(page: Page): Promise<[sha256: string, base64: string][]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const database = await answer(indexedDB.open('recevable'));
    const store = database.transaction('pictures').objectStore('pictures');
    const [keys, blobs] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    database.close();
    const contents = await Promise.all((blobs as Blob[]).map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
    const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return keys.map((key, index): [string, string] => [key as string, base64(contents[index] ?? new Uint8Array())]);
  });
}

type Point = readonly [x: number, y: number];

/** The size of a picture and its colours at these points, as a browser shows it: "255,0,0", rounded to steps of 17. */
export function look(
  page: Page,
  { content, mediaType }: Pick<KeptPicture, 'content' | 'mediaType'>,
  points: readonly Point[],
) {
  return page.evaluate(
    async ([base64, type, places]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type }));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const colors = places.map(([x, y]) =>
        [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3).map((value) => Math.round(value / 51) * 51),
      );
      return { width, height, colors: colors.map(String) };
    },
    [content.toString('base64'), mediaType, points] as const,
  );
}

/** A picture of 80 × 40 pixels in this type, made by the browser: red, green, blue and white quarters. */
export async function quarters(page: Page, type: Attachment['mediaType']): Promise<Buffer> {
  const base64 = await page.evaluate(async (mediaType) => {
    const canvas = new OffscreenCanvas(80, 40);
    const context = canvas.getContext('2d');
    for (const [index, color] of ['#f00', '#0f0', '#00f', '#fff'].entries()) {
      if (context) context.fillStyle = color;
      context?.fillRect((index % 2) * 40, Math.floor(index / 2) * 20, 40, 20);
    }
    const blob = await canvas.convertToBlob({ type: mediaType, quality: 1 });
    return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
  }, type);
  return Buffer.from(base64, 'base64');
}
