import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { findOrInstall, firstThere } from './browsers.js';

const { module } = await runnerImport('/test/support/headers.ts');
const { headerFiles } = module;
const site = resolve('dist');
const modules = '/usr/lib/apache2/modules';

/** Each with its example of headers, in front of the build. */
const servers = [
  {
    command: 'nginx',
    name: 'nginx.conf',
    port: 4901,
    start: (folder, port) => {
      const example = readFileSync('docs/headers/nginx.conf', 'utf8');
      const types = '/etc/nginx/mime.types';
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { include ${types}; access_log off; server { listen 127.0.0.1:${port}; root ${site}; index index.html;\n${example}} }`,
      );
      return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    },
  },
  {
    command: 'apache2',
    name: '.htaccess',
    port: 4902,
    start: (folder, port) => {
      const root = join(folder, 'site');
      cpSync(site, root, { recursive: true });
      cpSync('docs/headers/.htaccess', join(root, '.htaccess'));
      const loaded = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
      const lines = loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
      writeFileSync(
        join(folder, 'apache.conf'),
        `${lines.join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
User nobody
Group nogroup
DocumentRoot ${root}
<Directory ${root}>
AllowOverride All
Require all granted
</Directory>
`,
      );
      spawnSync('chmod', ['-R', 'a+rX', folder]);
      return spawn('apache2', ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'], { stdio: 'inherit' });
    },
  },
];

const asset = readdirSync(join(site, 'assets')).find((name) => name.endsWith('.js')) ?? '';
/** What each address is to be kept as. */
const kept = {
  '': 'no-cache',
  'sw.js': 'no-cache',
  'release.js': 'no-cache',
  'claim-wizard.js': 'no-cache',
  [`assets/${asset}`]: 'public, max-age=31536000, immutable',
};

async function answers(address) {
  for (let tried = 0; ; tried += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- until the server is there
      return await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } });
    } catch (error) {
      if (tried > 50) throw error;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise((wait) => setTimeout(wait, 100));
    }
  }
}

async function faultsOf({ name, port, start }) {
  const server = start(mkdtempSync(join(tmpdir(), 'recevable-server-')), port);
  const faults = [];
  try {
    for (const [path, cache] of Object.entries(kept)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status, headers } = await answers(`http://127.0.0.1:${port}/${path}`);
      if (status !== 200) faults.push(`${path}: ${status}`);
      const wanted = { ...headerFiles[name]?.(), 'Cache-Control': cache };
      for (const [header, value] of Object.entries(wanted)) {
        if (headers.get(header) !== value)
          faults.push(`${path}: ${header}: ${headers.get(header)} instead of ${value}`);
      }
      if (path.startsWith('assets/') && headers.get('Content-Encoding') !== 'gzip')
        faults.push(`${path} is not compressed`);
    }
  } finally {
    server.kill();
  }
  return faults;
}

let failed = 0;
for (const server of servers) {
  const { command } = server;
  const find = () => firstThere([`/usr/sbin/${command}`]);
  const apt = [['apt-get', ['install', '--yes', '--no-install-recommends', command]]];
  if (!findOrInstall(command, find, apt)) {
    console.log(`${command}: there is none here`);
    continue;
  }
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  const faults = await faultsOf(server);
  failed += faults.length;
  console.log(
    `${command}: ${faults.length === 0 ? 'its example is loaded, and sets what it should' : faults.join('; ')}`,
  );
}
process.exitCode = failed === 0 ? 0 : 1;
