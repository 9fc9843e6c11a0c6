import { describe, expect, it } from '@jest/globals';
import {
  contributionReceivedV1,
  contributionWithdrawnV1,
  decisionMadeV1,
  defineEvent,
  messageSettledV1,
  type EventDefinition,
} from '@gemeinsam/contracts';
import { Consumes, consumptionsOf } from './consumes.js';
import { discoverHandlers } from './discover-handlers.js';
import { type Handler, HandlerRegistry } from './handler-registry.js';
import type { ReceivedEvent } from './received-event.js';

const handler = (name: string, event: unknown): Handler => ({
  name,
  event: event as EventDefinition,
  handle: () => Promise.resolve(),
});
const received = handler('moderation.open-case-when-contribution-received', contributionReceivedV1);
const own = handler('moderation.draw-review-when-decision-made', decisionMadeV1);

describe('the handlers of a service', () => {
  it('are found by type; several may handle one event', () => {
    const other = handler('moderation.screen-when-contribution-received', contributionReceivedV1);
    const registry = new HandlerRegistry('moderation', [received, other, own]);
    expect(registry.owners).toEqual(['intake', 'moderation']);
    expect(registry.handlersOf(contributionReceivedV1.type)).toEqual([received, other]);
    expect(registry.handlersOf(contributionWithdrawnV1.type)).toEqual([]);
  });

  it.each([
    [
      'two of one name',
      [received, received],
      'two consumers are named moderation.open-case-when-contribution-received',
    ],
    [
      'one named after another service',
      [received, handler('intake.x', contributionReceivedV1)],
      'consumer intake.x must be named moderation.',
    ],
    [
      'an event of an owner not subscribed to',
      [received, handler('moderation.x', messageSettledV1)],
      'not subscribed to notification',
    ],
    [
      'an unknown event',
      [
        received,
        handler(
          'moderation.x',
          defineEvent({
            owner: 'intake',
            name: 'thing.unknown',
            version: 1,
            key: 'a',
            data: {} as Record<'a', never>,
            meaning: '.',
          }),
        ),
      ],
      'intake.thing.unknown.v1, which is not in the contracts registry',
    ],
    ['none for a subscribed owner', [], 'moderation is subscribed to intake but handles none of its events'],
  ])('with %s keep it from starting', (_what, handlers, problem) => {
    expect(() => new HandlerRegistry('moderation', handlers)).toThrow(problem);
  });

  it('of its own events keep a service from starting that is not subscribed to itself', () => {
    const handlers = [handler('intake.x', contributionReceivedV1)];
    expect(() => new HandlerRegistry('intake', handlers)).toThrow('not subscribed to intake');
  });

  it('may be missing in a process that handles nothing', () => {
    expect(() => new HandlerRegistry('moderation', [], { idleAllowed: true })).not.toThrow();
  });
});

class Screening {
  readonly seen: string[] = [];

  @Consumes(contributionWithdrawnV1, { name: 'moderation.close-case-when-contribution-withdrawn' })
  close(event: ReceivedEvent<typeof contributionWithdrawnV1>): Promise<void> {
    this.seen.push(event.data.contributionId);
    return Promise.resolve();
  }
}

describe('@Consumes', () => {
  it('marks methods, and discovery binds them to their provider', async () => {
    expect(consumptionsOf(Screening.prototype, 'close')).toEqual([
      { event: contributionWithdrawnV1, name: 'moderation.close-case-when-contribution-withdrawn' },
    ]);
    const instance = new Screening();
    const wrappers = [
      { isDependencyTreeStatic: () => true, instance },
      { isDependencyTreeStatic: () => true, instance },
      { isDependencyTreeStatic: () => true, instance: 'text' },
    ];
    const discovery = { getProviders: () => wrappers, getControllers: () => [] };
    const scanner = { getAllMethodNames: () => ['close'] };
    const handlers = discoverHandlers(discovery as never, scanner as never);
    expect(handlers.map(({ name }) => name)).toEqual(['moderation.close-case-when-contribution-withdrawn']);
    await handlers[0]!.handle(
      { data: { contributionId: 'x' } } as unknown as ReceivedEvent,
      undefined as never,
    );
    expect(instance.seen).toEqual(['x']);
  });
});
