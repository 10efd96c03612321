import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { files } from '../../../demo/server/http/static-files.js';

let folder: string;
const app = new Hono();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iop-site-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'chunks'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(site, 'index.html'), '<h1>Home</h1>');
  await writeFile(join(site, 'program.html'), '<h1>My program</h1>');
  await writeFile(join(site, '.hidden.txt'), 'hidden');
  await writeFile(join(site, 'data.unknown'), 'unknown');
  await writeFile(join(site, 'iop-elements.js'), 'export {};');
  await writeFile(join(site, 'chunks/room-AbC12_-9.js'), 'export const room = 1;');
  await symlink(join(folder, 'secret.txt'), join(site, 'link.txt'));
  app.use('/lib/*', files(site, '/lib'));
  app.use(files(site));
});
after(() => rm(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  Promise.resolve(app.request(`http://clinic.test${path}`, { method, headers }));

test('pages are there with and without their ending', async () => {
  for (const path of ['/', '/index.html', '/program', '/program.html']) {
    const response = await get(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await response.text(), /<h1>/);
  }
});

test('a file is asked for again and found unchanged; a chunk, whose name changes with it, is kept', async () => {
  const first = await get('/lib/iop-elements.js');
  assert.equal(first.headers.get('cache-control'), 'no-cache');
  const etag = first.headers.get('etag') ?? '';
  const again = await get('/lib/iop-elements.js', { 'If-None-Match': etag });
  assert.equal(again.status, 304);
  await writeFile(join(folder, 'site/iop-elements.js'), 'export const changed = 1;');
  assert.equal((await get('/lib/iop-elements.js', { 'If-None-Match': etag })).status, 200);
  const chunk = await get('/lib/chunks/room-AbC12_-9.js');
  assert.match(chunk.headers.get('cache-control') ?? '', /immutable/);
});

test('text travels packed where the browser takes it', async () => {
  const response = await get('/program', { 'Accept-Encoding': 'gzip, br' });
  assert.equal(response.headers.get('content-encoding'), 'gzip');
  assert.match(gunzipSync(Buffer.from(await response.arrayBuffer())).toString(), /My program/);
  assert.notEqual(response.headers.get('etag'), (await get('/program')).headers.get('etag'));
});

test('nothing outside the folder, hidden or of an unknown kind is served', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/.hidden.txt',
    '/data.unknown',
    '/program%00.html',
    '/%E0%A4%A',
    '/chunks',
  ])
    assert.equal((await get(path)).status, 404, path);
  assert.equal((await get('/program', {}, 'POST')).status, 404);
  assert.equal(await (await get('/program', {}, 'HEAD')).text(), '');
});
