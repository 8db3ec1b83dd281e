import { createCipheriv } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { noiseName, noiseSizes } from '../src/wizard/speed/noise.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, type and checksum. */
const AROUND_CHUNK = 12;

/** Bytes that nothing can make smaller, and always the same. */
const noise = (bytes: number) =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(bytes));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A PNG of noise, of so many bytes exactly: the last of them are in a chunk that no reader knows. */
function noisePicture(bytes: number): Buffer {
  const width = bytes < 10_000 ? 10 : 1000;
  const rowBytes = 1 + 3 * width;
  const height = Math.floor((bytes - 200) / (rowBytes * 1.001));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = noise(rowBytes * height);
  for (let row = 0; row < height; row += 1) pixels[row * rowBytes] = 0;
  const parts = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels, { level: 0 }))];
  const end = chunk('IEND', Buffer.alloc(0));
  const written = Buffer.concat(parts).length + end.length + AROUND_CHUNK;
  return Buffer.concat([...parts, chunk('noIs', noise(bytes - written)), end]);
}

/** Puts the pictures that the speed is measured with beside the scripts: 13 MB, of which nothing is loaded before a click. */
export function noisePictures(): Plugin {
  return {
    name: 'noise-pictures',
    generateBundle() {
      for (const bytes of noiseSizes) {
        this.emitFile({ type: 'asset', fileName: `assets/${noiseName(bytes)}`, source: noisePicture(bytes) });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const bytes = noiseSizes.find((each) => request.url?.split('?')[0]?.endsWith(`/${noiseName(each)}`));
        if (bytes === undefined) return next();
        return response.setHeader('Content-Type', 'image/png').end(noisePicture(bytes));
      });
    },
  };
}
