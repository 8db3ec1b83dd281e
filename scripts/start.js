import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0] ?? '';
console.log(`
  Recevable on its own:          ${address}
  Recevable inside a help page:  ${address}help.html

  Ctrl+C stops it.
`);
