import { describe, expect, it } from '@jest/globals';
import { defineStates, IllegalStep, stateDiagram, stepTable } from './index.js';

type DoorState = 'open' | 'shut' | 'bricked-up';
interface Door {
  readonly state: DoorState;
  squeaks: number;
}
const door = defineStates<Door, { by: string }>()({
  name: 'door',
  states: ['open', 'shut', 'bricked-up'],
  initial: ['open', 'shut'],
  final: ['bricked-up'],
  steps: {
    shut: { from: ['open'], to: 'shut', who: ['guest', 'porter'], effect: (it) => (it.squeaks += 1) },
    open: { from: ['shut', 'open'], to: 'open', who: ['porter'] },
    'brick-up': {
      from: ['shut'],
      to: 'bricked-up',
      who: ['mason'],
      guard: (_it, { by }) => {
        if (by !== 'mason') throw new Error('only a mason');
      },
    },
  },
});

describe('states', () => {
  it('takes a step: state and effect', () => {
    const it: Door = { state: 'open', squeaks: 0 };
    door.take(it, 'shut', { by: 'guest' });
    expect(it).toEqual({ state: 'shut', squeaks: 1 });
  });

  it('refuses a step from elsewhere and changes nothing', () => {
    const it: Door = { state: 'bricked-up', squeaks: 0 };
    expect(() => door.take(it, 'shut', { by: 'guest' })).toThrow(
      new IllegalStep('door', 'bricked-up', 'shut'),
    );
    expect(() => door.after('bricked-up', 'open')).toThrow(IllegalStep);
    expect(door.can('shut', 'open')).toBe(true);
    expect(door.after('shut', 'open')).toBe('open');
    expect(it).toEqual({ state: 'bricked-up', squeaks: 0 });
  });

  it('asks the guard first', () => {
    const it: Door = { state: 'shut', squeaks: 0 };
    expect(() => door.take(it, 'brick-up', { by: 'guest' })).toThrow('only a mason');
    expect(it.state).toBe('shut');
  });

  it('knows who may', () => {
    expect(door.permits('shut', ['cook', 'guest'])).toBe(true);
    expect(door.permits('brick-up', ['guest'])).toBe(false);
  });

  it('gives SQL its states', () => {
    expect(door.set('brick-up')).toBe("state = 'bricked-up'");
    expect(door.from('brick-up')).toBe("state = 'shut'");
    expect(door.from('open', 'd.state')).toBe("d.state in ('shut', 'open')");
  });

  it('lists each change once, staying is none', () => {
    expect(door.changes).toEqual([
      ['open', 'shut'],
      ['shut', 'open'],
      ['shut', 'bricked-up'],
    ]);
  });

  it('draws itself', () => {
    expect(stateDiagram(door.table)).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> open',
        '  [*] --> shut',
        '  open --> shut: shut',
        '  shut --> open: open',
        '  open --> open: open',
        '  shut --> bricked_up: brick-up',
        '  bricked_up --> [*]',
      ].join('\n'),
    );
    expect(stepTable(door.table)).toContain('| brick-up | shut | bricked-up | mason | yes |');
  });
});

describe('a table of states', () => {
  const table = {
    name: 'lamp',
    states: ['off', 'on'],
    initial: ['off'],
    final: ['off'],
    steps: { light: { from: ['off'], to: 'on', who: ['anybody'] } },
  };
  const put = { from: ['on'], to: 'off', who: ['anybody'] };
  const made = (change: object) => () => defineStates({ ...table, ...change });

  it.each([
    ['leads to no end', {}, 'The states of lamp: "on" leads to no end.'],
    ['cannot be reached', { steps: { put } }, '"on" cannot be reached'],
    [
      'is unknown',
      { steps: { ...table.steps, put, smash: { ...put, to: 'broken' } } },
      '"broken" is no state',
    ],
    ['is named twice', { states: ['off', 'on', 'on'], steps: { ...table.steps, put } }, 'named twice'],
    ['is for nobody', { steps: { ...table.steps, put: { ...put, who: [] } } }, 'the step "put"'],
    ['begins nowhere', { initial: [] }, 'it begins nowhere'],
  ])('that %s is refused when it is made', (_what, change, said) => {
    expect(made(change)).toThrow(said);
  });

  it('that is whole is taken', () => {
    expect(made({ steps: { ...table.steps, put } })).not.toThrow();
  });
});
