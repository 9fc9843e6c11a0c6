import { describe, expect, it } from '@jest/globals';
import { eventsOf, operatedServices, services } from '@gemeinsam/contracts';
import { brokerOptions } from './broker-options.js';
import { busPermissionsOf, natsAuthorization } from './authorization.js';

describe('bus permissions', () => {
  it.each(services)('%s may publish its own events and no others', (service) => {
    const events = busPermissionsOf(service).publish.filter(
      (subject) => !/^(\$|requests\.|_INBOX\.)/.test(subject),
    );
    expect(events).toEqual(eventsOf(service).map(({ type }) => type));
  });

  it('web reads no stream and asks everybody', () => {
    expect(busPermissionsOf('web')).toEqual({
      publish: [...operatedServices.map((service) => `requests.${service}.>`), '_INBOX.*.answers.>'],
      subscribe: ['requests.web.>', '_INBOX.web.>'],
    });
  });

  it('nobody may delete or purge a stream', () => {
    for (const service of services)
      expect(
        busPermissionsOf(service).publish.filter(
          (subject) => /DELETE|PURGE/.test(subject) && /API\.STREAM/.test(subject),
        ),
      ).toEqual([]);
  });

  it('let the server remember nothing of what it delivers', () => {
    expect(natsAuthorization({ intake: 'one', web: 'two' })).not.toContain('allow_responses');
  });

  it('become one user per password', () => {
    const text = natsAuthorization({ intake: 'secret "one"', operator: 'two' });
    expect(text.match(/user:/g)).toHaveLength(2);
    expect(text).toContain('password: "secret \\"one\\""');
  });
});

describe('broker options', () => {
  it('take user, password and servers out of the URL', () => {
    expect(brokerOptions('nats://intake:p%40ss@a:1, nats://b', 'x')).toMatchObject({
      servers: ['a:1', 'b:4222'],
      user: 'intake',
      pass: 'p@ss',
      inboxPrefix: '_INBOX.intake',
    });
    expect(brokerOptions('nats://127.0.0.1:4222', 'x')).not.toHaveProperty('user');
    expect(brokerOptions('tls://a', 'x')).toHaveProperty('tls');
  });
});
