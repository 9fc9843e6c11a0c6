import { describe, expect, it } from '@jest/globals';
import { problemDocument } from './problem-reply.js';

describe('a problem document', () => {
  it('has the members of RFC 9457, the fields and what the caller needs to go on', () => {
    expect(
      problemDocument(
        {
          code: 'moderation.version-outdated',
          kind: 'conflict',
          detail: 'outdated',
          extra: { version: 4 },
          fields: [{ pointer: '/version', code: 'outdated', detail: 'x' }],
        },
        409,
        'c0ffee',
      ),
    ).toEqual({
      type: '/api/docs#problem-conflict',
      title: 'It conflicts with what is there',
      status: 409,
      code: 'moderation.version-outdated',
      detail: 'outdated',
      instance: 'urn:uuid:c0ffee',
      errors: [{ pointer: '/version', code: 'outdated', detail: 'x' }],
      version: 4,
    });
  });
});
