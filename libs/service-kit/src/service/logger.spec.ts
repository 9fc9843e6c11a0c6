import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { describeError, NestLogger } from './logger.js';

describe('describeError', () => {
  it('keeps what typed values would be quoted in out of the log', () => {
    const driverError = Object.assign(new Error('invalid input syntax for type uuid: "Maria Muster"'), {
      code: '22P02',
    });
    const error = Object.assign(new Error(driverError.message), {
      driverError,
      parameters: ['Maria Muster'],
      query: 'select',
    });
    const told = JSON.stringify(describeError(error));
    expect(told).not.toContain('Maria');
    expect(told).toContain('22P02');
  });

  it('tells the constraint but not the values of a conflict', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint "a_key"'), {
      code: '23505',
      constraint: 'a_key',
      detail: 'Key (email)=(maria@example.org) already exists.',
    });
    expect(describeError(error)).toMatchObject({ constraint: 'a_key', code: '23505' });
    expect(JSON.stringify(describeError(error))).not.toContain('maria');
  });
});

describe('a line of Nest’s logger', () => {
  const lines: Record<string, unknown>[] = [];
  const logger = new NestLogger(
    pino(
      { serializers: { err: describeError } },
      { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) },
    ),
  );

  it('has the fields that are to find it by, and where the error came from', () => {
    logger.error({ correlationId: 'c-1', code: 'web.fault', err: new Error('broken') }, 'Web');
    expect(lines.pop()).toMatchObject({
      correlationId: 'c-1',
      code: 'web.fault',
      context: 'Web',
      msg: 'fault',
      err: { type: 'Error', message: 'broken', stack: expect.stringContaining('logger.spec') },
    });
  });

  it('says words as they are', () => {
    logger.warn('slow', 'Web');
    expect(lines.pop()).toMatchObject({ msg: 'slow', context: 'Web' });
  });
});
