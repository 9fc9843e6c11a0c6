import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { busAuthorizationFile } from '../deployment/bus-authorization.js';
import { environmentProblems, toldOtherwise } from './deployment-environment.js';

const schema = z.object({ PORT: z.coerce.number().default(80), SECRET: z.string().min(16) });

describe('environment of a deployment', () => {
  it('finds names the app does not know, needs and values it would refuse', () => {
    expect(environmentProblems('compose: web', schema, { PORTT: '80', PORT: 'eighty' })).toEqual([
      'compose: web: the app knows no PORTT',
      'compose: web: SECRET is missing',
      'compose: web: the app refuses PORT=eighty',
    ]);
  });

  it('accepts what comes from a secret unseen', () => {
    expect(environmentProblems('compose: web', schema, { SECRET: undefined })).toEqual([]);
  });

  it('tells web how long calls are kept as it tells who deletes them', () => {
    const schemas = {
      intake: z.object({ CALL_NUMBER_DAYS: z.string() }),
      web: z.object({ CALL_NUMBER_DAYS: z.string() }),
    };
    const told = (intake: Record<string, string>, web: Record<string, string>) =>
      toldOtherwise('compose', schemas, { intake, web });
    expect(told({ CALL_NUMBER_DAYS: '30' }, { CALL_NUMBER_DAYS: '30' })).toEqual([]);
    expect(told({}, {})).toEqual([]);
    expect(told({ CALL_NUMBER_DAYS: '30' }, {})).toEqual([
      'compose: CALL_NUMBER_DAYS is told differently: intake "30", web nothing',
    ]);
    expect(told({ CALL_NUMBER_DAYS: '30' }, { CALL_NUMBER_DAYS: '90' })).toHaveLength(1);
  });

  it('gives the bus its passwords by variables, never in the file', () => {
    expect(busAuthorizationFile()).toContain('password: $NATS_PASSWORD_INTAKE');
    expect(busAuthorizationFile()).not.toContain('password: "');
  });
});
