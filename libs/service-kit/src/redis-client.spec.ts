import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { redisClient } from './redis-client.js';

describe('redisClient', () => {
  it('lives on when its socket tells of more than one error', async () => {
    const server = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const client = redisClient(`redis://127.0.0.1:${port}`, { longestRetryMs: 1_000 });
    const heard: string[] = [];
    client.on('error', (error) => heard.push(error.message));
    try {
      await new Promise((resolve) => client.once('connect', resolve));
      for (const words of ['a certificate that is not believed', 'an alert of the other end'])
        client.stream.emit('error', new Error(words));
      expect(heard).toEqual(['a certificate that is not believed']);
    } finally {
      client.disconnect();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
