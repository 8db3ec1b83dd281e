import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from './shops.ts';

/** What the line does with the pictures: so many Mb/s, or it refuses them. */
export type Line = number | 'refused';

/** Sends what a line of so many Mb/s would have sent by now, again and again. */
async function pace(response: ServerResponse, picture: Buffer, mbps: number): Promise<void> {
  const start = performance.now();
  let sent = 0;
  const send = () => {
    const due = Math.min(picture.length, Math.floor(((performance.now() - start) * mbps * 1000) / 8));
    response.write(picture.subarray(sent, due));
    sent = due;
    if (sent < picture.length && !response.destroyed) setTimeout(send, 5);
    else response.end();
  };
  response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': picture.length });
  send();
}

/** The wizard behind a line of its own: the browser's own throttling is not what it measures. */
export const test = base.extend<{ line: Line }>({
  line: [5, { option: true }],
  baseURL: async ({ baseURL, line }, give) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', baseURL);
      const answer = async () => {
        if (!pathname.includes('/noise-')) {
          const served = await fetch(new URL(pathname, baseURL));
          response.writeHead(served.status, { 'Content-Type': served.headers.get('Content-Type') ?? 'text/plain' });
          response.end(new Uint8Array(await served.arrayBuffer()));
        } else if (line === 'refused') {
          response.writeHead(403).end();
        } else {
          await pace(response, await readFile(`dist${pathname}`), line);
        }
      };
      void answer();
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    await give(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
});
