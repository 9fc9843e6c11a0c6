import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { imageProblems, imageReferences, imagesIn } from './image-references.js';
import { digestOf } from './registry.js';
import { projectRoot } from '../product/project-root.js';

const digest = `sha256:${'0a'.repeat(32)}`;
const problems = (...images: string[]) =>
  imageProblems(images.map((image) => ({ path: 'compose.yml', image })));

describe('images', () => {
  it('are found wherever one is named', () => {
    expect(
      imagesIn(
        `  image: postgres:18.6\n  image: gemeinsam:local\n  imageName: ghcr.io/a/postgresql:18.6\nFROM node:22.21.1-slim@${digest} AS build\n image: 'redis:7.4.7',`,
      ),
    ).toEqual(['postgres:18.6', 'ghcr.io/a/postgresql:18.6', `node:22.21.1-slim@${digest}`, 'redis:7.4.7']);
  });

  it('of the project are exact versions, each named in one way', () => {
    const references = imageReferences(projectRoot);
    expect(references.length).toBeGreaterThan(10);
    expect(imageProblems(references)).toEqual([]);
  });

  it.each(['postgres:18', 'redis:7-alpine', 'nats:2.12', 'node:latest', 'nats:2.12.8@sha256:abc'])(
    'are refused by a tag that moves, or a digest that is none: %s',
    (image) => expect(problems(image)).toEqual([expect.stringContaining('no exact version')]),
  );

  it('are refused when two places name two versions', () => {
    expect(problems('nats:2.12.8', `nats:2.12.8@${digest}`)).toEqual([
      expect.stringContaining('several ways'),
    ]);
    expect(problems(`nats:2.12.8@${digest}`, `nats:2.12.8@${digest}`, 'postgres:18.6')).toEqual([]);
  });
});

describe('a registry', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
  });
  const registry = async (told: string): Promise<string> => {
    server = createServer((request, response) => {
      const { address, port } = server!.address() as AddressInfo;
      if (request.url === '/token?service=registry&scope=repository%3Alibrary%2Fnats%3Apull')
        return response.end('{"token":"for everybody"}');
      if (request.headers.authorization !== 'Bearer for everybody')
        return response
          .writeHead(401, {
            'www-authenticate': `Bearer realm="http://${address}:${port}/token",service="registry",scope="repository:library/nats:pull"`,
          })
          .end();
      const known = request.method === 'HEAD' && request.url === '/v2/library/nats/manifests/2.12.8';
      return response.writeHead(known ? 200 : 404, { 'docker-content-digest': told }).end();
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('is asked for the digest of a version, with a token that it gives to everybody', async () => {
    const base = await registry(digest);
    expect(await digestOf('nats:2.12.8', base)).toBe(digest);
    expect(await digestOf(`nats:2.12.8@sha256:${'1'.repeat(64)}`, base)).toBe(digest);
  });

  it('that does not know it, or tells no digest, is not believed', async () => {
    const base = await registry('latest');
    await expect(digestOf('nats:2.12.8', base)).rejects.toThrow('does not tell the digest');
    await expect(digestOf('nats:2.12.9', base)).rejects.toThrow('(404)');
  });
});
