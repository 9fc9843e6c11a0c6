import { describe, expect, it } from '@jest/globals';
import { eventByType, events, owners, services, streamOf, subjectsOf, subscriptions } from '../index.js';

describe('the event registry', () => {
  it('has each type once, under its owner, with four parts', () => {
    expect(eventByType.size).toBe(events.length);
    for (const event of events)
      expect(event.type).toMatch(new RegExp(`^${event.owner}\\.[a-z-]+\\.[a-z-]+\\.v\\d+$`));
  });

  it.each(events.map((event) => [event.type, event] as const))(
    '%s is ordered by a required field and refuses unknown ones',
    (_type, event) => {
      expect(Object.keys(event.data.shape)).toContain(event.key);
      expect(event.data.shape[event.key]!.safeParse(undefined).success).toBe(false);
      expect(
        event.data
          .safeParse({ name: 'Erika Muster' })
          .error?.issues.some(({ code }) => code === 'unrecognized_keys'),
      ).toBe(true);
      expect(event.meaning).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('lets services read only streams that exist', () => {
    for (const service of services)
      for (const owner of subscriptions[service]) expect(owners).toContain(owner);
    expect(owners.map(streamOf)).toEqual(['INTAKE', 'MODERATION', 'NOTIFICATION']);
    expect(subjectsOf('intake')).toBe('intake.*.*.*');
  });
});
