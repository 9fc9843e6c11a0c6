import { describe, expect, it } from '@jest/globals';
import { requests, requestsOf, services } from '../index.js';

describe('the registry of requests', () => {
  it('has each subject once', () => {
    const subjects = requests.map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('gives each request to the service that it names', () => {
    expect(services.flatMap((service) => requestsOf(service))).toHaveLength(requests.length);
    expect(requestsOf('web')).toEqual([]);
    for (const { subject, service, name } of requests) expect(subject).toBe(`requests.${service}.${name}`);
  });
});
