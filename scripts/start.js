import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0] ?? '';
console.log(`
  Recevable on its own:               ${address}
  Recevable on other people's pages:  ${address}hosts/

  Ctrl+C stops it.
`);
