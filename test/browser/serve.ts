import { preview } from 'vite';

/** Serves the build for the browser tests, on whatever port is free, and stops when they end. */
export default async function serve() {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 4300 } });
  if (process.env.WHOLE !== 'all')
    console.log(`SHARE_SEED=${process.env.SHARE_SEED}; the whole is npm run test:whole.`);
  process.env.BASE_URL = server.resolvedUrls?.local[0] ?? '';
  return () => server.close();
}
