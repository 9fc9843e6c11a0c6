import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { busAuthorizationFile } from '../deployment/bus-authorization.js';
import { environmentProblems } from './deployment-environment.js';

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

  it('gives the bus its passwords by variables, never in the file', () => {
    expect(busAuthorizationFile()).toContain('password: $NATS_PASSWORD_INTAKE');
    expect(busAuthorizationFile()).not.toContain('password: "');
  });
});
