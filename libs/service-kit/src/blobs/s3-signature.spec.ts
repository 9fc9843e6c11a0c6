import { describe, expect, it } from '@jest/globals';
import { signS3Request } from './s3-signature.js';

describe('signS3Request', () => {
  // The worked example "GET Object" of the S3 API reference, "Authenticating Requests: Using the Authorization Header".
  it('signs the documented example as documented', () => {
    const headers = signS3Request({
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      headers: { range: 'bytes=0-9' },
      body: Buffer.alloc(0),
      at: new Date('2013-05-24T00:00:00Z'),
      region: 'us-east-1',
      accessKey: 'AKIAIOSFODNN7EXAMPLE',
      secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    });
    expect(headers['authorization']).toContain(
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });
});
