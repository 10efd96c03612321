import type { Context, MiddlewareHandler } from 'hono';
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.tflite': 'application/octet-stream',
  '.binarypb': 'application/octet-stream',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file behind a path, for pages also without their ending; null when there is none of a kind that we serve. */
const find = async (root: string, path: string): Promise<{ file: string; type: string } | null> => {
  const plain = path.endsWith('/') ? `${path}index.html` : path;
  for (const name of extname(plain) ? [plain] : [plain, `${plain}.html`]) {
    const type = TYPES[extname(name)];
    if (!type || name.split('/').some(part => part.startsWith('.'))) continue;
    try {
      const file = await realpath(join(root, name));
      // A link in the folder must not lead out of it.
      if (file.startsWith((await realpath(root)) + sep)) return { file, type };
    } catch {
      continue;
    }
  }
  return null;
};

const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/svg)/;
const gzip = promisify(gzipCallback);

interface Packed {
  readonly etag: string;
  readonly plain: Buffer;
  readonly zipped: Buffer | null;
  readonly modified: number;
}

// A demo's files are few: each is read, named and packed once for each change of it.
const packed = new Map<string, Packed>();

const pack = async (file: string, type: string): Promise<Packed> => {
  const modified = (await stat(file)).mtimeMs;
  const known = packed.get(file);
  if (known?.modified === modified) return known;
  const plain = await readFile(file);
  const fresh = {
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain,
    zipped: COMPRESSIBLE.test(type) ? await gzip(plain, { level: 9 }) : null,
    modified,
  };
  packed.set(file, fresh);
  return fresh;
};

const send = async (c: Context, { file, type }: { file: string; type: string }): Promise<Response> => {
  const { etag, plain, zipped } = await pack(file, type);
  const zip = zipped !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  const headers = {
    'Content-Type': type,
    ETag: zip ? `"${etag}-gzip"` : `"${etag}"`,
    Vary: 'Accept-Encoding',
    // A chunk's name changes with its content; everything else is asked for again and found unchanged.
    'Cache-Control': /\/chunks\/.*-[\w-]{8}\.js$/.test(file)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
  };
  if (c.req.header('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers });
  const content = zip ? zipped : plain;
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(content), { headers });
};

/** Serves the files of a folder under a prefix. What is not there is left to whoever comes next. */
export const files =
  (root: string, prefix = ''): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    let path: string;
    try {
      path = decodeURIComponent(new URL(c.req.url).pathname).slice(prefix.length);
    } catch {
      return next();
    }
    const found = path.includes('\0') ? null : await find(root, path);
    return found ? send(c, found) : next();
  };
