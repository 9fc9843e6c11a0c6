import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Fields,
  type Kept,
  type PendingSave,
  same,
  type SaveAnswer,
  UnsentFields,
} from './unsent-fields.js';

/** The rules of the server in a few lines (`mergeFields` of intake). */
class Server {
  version = 0;
  readonly fields = new Map<string, { values: string[]; version: number; tab: string }>();

  save({ base, tab, changes }: PendingSave): SaveAnswer {
    const answer: SaveAnswer = { version: this.version, conflicts: [], news: {} };
    for (const [name, { values, version, tab: by }] of this.fields)
      if (version > base && by !== tab && !(name in changes)) answer.news[name] = values;
    const next = this.version + 1;
    for (const [name, values] of Object.entries(changes)) {
      const now = this.fields.get(name);
      if (same(now?.values ?? [], values)) continue;
      if (now && now.version > base && now.tab !== tab)
        answer.conflicts.push({ field: name, theirs: now.values, by: { name: now.tab } });
      else {
        this.fields.set(name, { values, version: next, tab });
        this.version = next;
      }
    }
    answer.version = this.version;
    return answer;
  }

  rendered(): Fields {
    return Object.fromEntries([...this.fields].map(([name, { values }]) => [name, values]));
  }
}

/** A page with a form, in a tab that may crash. */
class Tab {
  page: Fields = {};
  storage: Record<string, Kept> = {};
  unsent!: UnsentFields;

  constructor(
    readonly name: string,
    private readonly server: Server,
  ) {
    this.load();
  }

  /** Also after a crash: what was kept comes back. */
  load(): void {
    this.page = this.server.rendered();
    this.unsent = new UnsentFields(this.server.version, this.server.rendered(), this.name, {
      read: (name) => this.page[name] ?? [],
      write: (name, values) => {
        this.page[name] = values;
      },
    });
    for (const [name, kept] of Object.entries(this.storage)) this.unsent.adopt(name, kept);
    this.storage = this.unsent.kept();
  }

  type(name: string, text: string): void {
    this.page[name] = text === '' ? [] : [text];
    this.unsent.touch(name);
    this.storage = this.unsent.kept();
  }

  sync({ answerLost = false, typedMeanwhile = '' } = {}): void {
    const save = this.unsent.next() ?? { base: this.unsent.version, tab: this.name, changes: {} };
    const answer = this.server.save(save);
    if (typedMeanwhile) this.type('a', typedMeanwhile);
    if (!answerLost) this.unsent.accept(save, answer);
    this.storage = this.unsent.kept();
  }

  judge(mine: boolean): void {
    for (const name of Array.from(this.unsent.conflicts.keys()))
      if (mine) this.unsent.keepMine(name);
      else this.unsent.takeTheirs(name);
    this.storage = this.unsent.kept();
  }
}

describe('fields that the server does not have yet', () => {
  const two = () => {
    const server = new Server();
    return { server, one: new Tab('one', server), other: new Tab('other', server) };
  };

  it('sends what was typed once, and nothing when it was put back', () => {
    const { server, one } = two();
    one.type('a', 'x');
    one.sync();
    expect(server.rendered()).toEqual({ a: ['x'] });
    one.type('a', 'y');
    one.type('a', 'x');
    expect(one.unsent.clean).toBe(true);
    expect(one.unsent.next()).toBeUndefined();
  });

  it('shows what another tab wrote in a field that nobody touches here', () => {
    const { one, other } = two();
    one.type('a', 'x');
    one.sync();
    other.type('b', 'y');
    other.sync();
    expect(other.page).toEqual({ a: ['x'], b: ['y'] });
  });

  it('asks a person when both changed the same field, and sends nothing of it meanwhile', () => {
    const { server, one, other } = two();
    one.type('a', 'x');
    other.type('a', 'y');
    one.sync();
    other.sync();
    expect(other.unsent.conflicts.get('a')).toMatchObject({ theirs: ['x'], by: 'one' });
    other.sync();
    expect(server.rendered()).toEqual({ a: ['x'] });
    expect(other.page).toEqual({ a: ['y'] });
    other.judge(true);
    other.sync();
    expect(server.rendered()).toEqual({ a: ['y'] });
  });

  it('asks again when it was changed again before the choice', () => {
    const { server, one, other } = two();
    one.type('a', 'x');
    other.type('a', 'y');
    one.sync();
    other.sync();
    one.type('a', 'z');
    one.sync();
    other.judge(true);
    other.sync();
    expect(server.rendered()).toEqual({ a: ['z'] });
    expect(other.unsent.conflicts.get('a')).toMatchObject({ theirs: ['z'] });
  });

  it('comes back after a crash and is not in conflict with itself', () => {
    const { server, one } = two();
    one.type('a', 'x');
    one.sync({ answerLost: true });
    one.type('a', 'xyz');
    one.load();
    expect(one.page).toEqual({ a: ['xyz'] });
    one.sync();
    expect(one.unsent.conflicts.size).toBe(0);
    expect(server.rendered()).toEqual({ a: ['xyz'] });
  });

  it('does not take what it missed during a crash for something it has seen', () => {
    const { server, one, other } = two();
    one.type('a', 'x');
    other.type('a', 'y');
    other.sync();
    one.load();
    one.sync();
    expect(server.rendered()).toEqual({ a: ['y'] });
    expect(one.unsent.conflicts.get('a')).toMatchObject({ theirs: ['y'] });
  });

  const fieldNames = ['a', 'b'];
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        field: fc.constantFrom(...fieldNames),
        text: fc.constantFrom('', 'k', 'l', 'm', 'n'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('sync' as const),
        answerLost: fc.boolean(),
        typedMeanwhile: fc.constantFrom('', 'p', 'q'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('judge' as const), mine: fc.boolean() }) },
  );

  it('overwrites nothing that its person has not seen, and in the end all agree, whatever happens', () => {
    type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
    /** What went wrong, in words. */
    const wrong = (steps: [number, Step][]): string[] => {
      const complaints: string[] = [];
      const server = new Server();
      const tabs = [new Tab('one', server), new Tab('other', server)] as const;
      /** Every value of each field that a tab had in front of it: in its page, or beside it in a conflict. */
      const seen = [new Set<string>(), new Set<string>()] as const;
      const look = (): void =>
        tabs.forEach((tab, index) => {
          // A field that was never filled in is in front of its person as an empty one.
          for (const name of fieldNames) seen[index]!.add(`${name}=${(tab.page[name] ?? []).join()}`);
          for (const [name, { theirs }] of tab.unsent.conflicts) seen[index]!.add(`${name}=${theirs.join()}`);
        });
      for (const [index, one] of steps) {
        const tab = tabs[index]!;
        look();
        const before = server.rendered();
        if (one.do === 'type') tab.type(one.field, one.text);
        else if (one.do === 'sync') tab.sync(one);
        else if (one.do === 'judge') tab.judge(one.mine);
        else tab.load();
        for (const [name, values] of Object.entries(server.rendered())) {
          const was = before[name];
          if (was && !same(was, values) && !seen[index]!.has(`${name}=${was.join()}`))
            complaints.push(`${tab.name} overwrote ${name}=${was.join()} without having seen it`);
        }
      }
      for (let round = 0; round < 6; round++)
        for (const tab of tabs) {
          tab.judge(true);
          tab.sync();
        }
      const filled = (fields: Fields): string =>
        JSON.stringify(
          Object.entries(fields)
            .filter(([, values]) => values.length > 0)
            .sort(([a], [b]) => a.localeCompare(b)),
        );
      for (const tab of tabs) {
        if (!tab.unsent.clean) complaints.push(`${tab.name} never gets rid of what was typed`);
        if (filled(tab.page) !== filled(server.rendered()))
          complaints.push(`${tab.name} shows something else`);
      }
      return complaints;
    };
    const check = (): void =>
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(0, 1), step), { maxLength: 60 }),
          (steps) => wrong(steps).length === 0,
        ),
        { numRuns: 2000 },
      );
    expect(check).not.toThrow();
  });
});
