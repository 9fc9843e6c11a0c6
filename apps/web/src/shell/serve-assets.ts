import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};
interface Asset {
  type: string;
  plain: Buffer;
  gzip?: Buffer;
  br?: Buffer;
}

/**
 * Serves the built assets from memory, compressed as the build left them. Every name holds a hash of the content, so browsers
 * keep them for ever; a name that is not there is not looked for on the disk.
 */
export function serveAssets(fastify: FastifyInstance, folder: string): void {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)];
    if (type) assets.set(name, readAsset(type, join(folder, name)));
  }
  fastify.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const asset = assets.get(request.params.name);
    if (!asset) return reply.callNotFound();
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const way =
      asset.br && /\bbr\b/.test(accepted) ? 'br' : asset.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : 'plain';
    if (way !== 'plain') void reply.header('content-encoding', way);
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .type(asset.type)
      .send(asset[way]);
  });
}

function readAsset(type: string, file: string): Asset {
  const packed = (suffix: string): Buffer | undefined =>
    existsSync(file + suffix) ? readFileSync(file + suffix) : undefined;
  return { type, plain: readFileSync(file), br: packed('.br'), gzip: packed('.gz') };
}
