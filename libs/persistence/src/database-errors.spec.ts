import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway, isRepeatable, sqlStateOf } from './database-errors.js';

const failed = (code: string): Error =>
  Object.assign(new Error('query failed'), { driverError: Object.assign(new Error('pg'), { code }) });

describe('database errors', () => {
  it.each(['40001', '40P01'])('%s may succeed when repeated', (code) => {
    expect(isRepeatable(failed(code))).toBe(true);
    expect(isDatabaseAway(failed(code))).toBe(false);
  });

  it.each(['57P01', '57P02', '57P03', '08006', '53100', '53200', '53300'])(
    '%s means that the database is away',
    (code) => {
      expect(isDatabaseAway(failed(code))).toBe(true);
      expect(isRepeatable(failed(code))).toBe(false);
    },
  );

  it('knows a refused connection, also of several addresses, and one that ended', () => {
    const refused = Object.assign(new Error('connect'), {
      code: 'ECONNREFUSED',
      errno: -111,
      syscall: 'connect',
    });
    expect(isDatabaseAway(refused)).toBe(true);
    expect(isDatabaseAway(new AggregateError([refused, refused]))).toBe(true);
    expect(isDatabaseAway(new Error('outer', { cause: refused }))).toBe(true);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    const ended = Object.assign(new Error('This socket has been ended by the other party'), {
      code: 'EPIPE',
    });
    expect(isDatabaseAway(ended)).toBe(true);
    const released = 'Database connection provided by a query runner was already released, cannot continue';
    expect(isDatabaseAway(new Error(released))).toBe(true);
  });

  it('leaves other errors alone', () => {
    expect(isDatabaseAway(failed('23505'))).toBe(false);
    expect(sqlStateOf(failed('23505'))).toBe('23505');
    expect(isDatabaseAway(new TypeError('x'))).toBe(false);
    expect(isDatabaseAway(Object.assign(new Error('file'), { code: 'ENOENT' }))).toBe(false);
    expect(isDatabaseAway(undefined)).toBe(false);
    expect(sqlStateOf('text')).toBeUndefined();
  });
});
