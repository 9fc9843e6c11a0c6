import { faultsOf, type StateTable, type Step } from './state-table.js';

/** A step that cannot be taken from where the thing is. Nothing was changed. */
export class IllegalStep extends Error {
  constructor(
    readonly thing: string,
    readonly state: string,
    readonly step: string,
  ) {
    super(`${thing}: no step "${step}" from "${state}"`);
    this.name = 'IllegalStep';
  }
}

/**
 * The only writer of a state: what may happen to a thing, from which states, by whom, and what follows. Plain rules
 * take steps on objects; a statement written by hand takes its states from here as well ({@link set}, {@link from}).
 */
export class States<
  State extends string,
  StepName extends string,
  Who extends string = string,
  Subject extends { readonly state: State } = { readonly state: State },
  Context = void,
> {
  constructor(readonly table: StateTable<State, StepName, Who, Subject, Context>) {
    const faults = faultsOf(table as unknown as StateTable<string, string, string, never, never>);
    if (faults.length > 0) throw new Error(`The states of ${table.name}: ${faults.join('; ')}.`);
  }

  /** Takes a step: guard, state, effect. Throws {@link IllegalStep}, or what the guard throws. */
  take(subject: Subject, name: StepName, context: Context): void {
    const { to, guard, effect } = this.stepFrom(subject.state, name);
    guard?.(subject, context);
    (subject as { state: State }).state = to;
    effect?.(subject, context);
  }

  /** Whether the step leads anywhere from this state; guards are not asked. */
  can(state: State, name: StepName): boolean {
    return this.table.steps[name].from.includes(state);
  }

  /** Where the step leads from this state. Throws {@link IllegalStep}. */
  after(state: State, name: StepName): State {
    return this.stepFrom(state, name).to;
  }

  /** Whether one of these may take the step. */
  permits(name: StepName, who: readonly string[]): boolean {
    return this.table.steps[name].who.some((one) => who.includes(one));
  }

  /** For SQL: the assignment of the step, `state = 'reading'`. */
  set(name: StepName): string {
    return `state = '${this.table.steps[name].to}'`;
  }

  /** For SQL: the condition of the step, `state in ('waiting', 'reading')`; `column` when the state stands under an alias. */
  from(name: StepName, column = 'state'): string {
    const from = this.table.steps[name].from.map((state) => `'${state}'`);
    return from.length === 1 ? `${column} = ${from[0]}` : `${column} in (${from.join(', ')})`;
  }

  /** Where a row may begin. */
  get initial(): readonly State[] {
    return this.table.initial;
  }

  /** Every change of state that some step makes, each once; staying is none. */
  get changes(): readonly (readonly [State, State])[] {
    const all = Object.values<Step<State, Who, Subject, Context>>(this.table.steps).flatMap(({ from, to }) =>
      from.filter((state) => state !== to).map((state) => [state, to] as const),
    );
    return [...new Map(all.map((change) => [change.join(' '), change])).values()];
  }

  private stepFrom(state: State, name: StepName): Step<State, Who, Subject, Context> {
    const step = this.table.steps[name];
    if (!step.from.includes(state)) throw new IllegalStep(this.table.name, state, name);
    return step;
  }
}

/**
 * Makes states of a table, or throws at once (the service does not start) when a state is unknown, cannot be reached
 * or leads to no end. `defineStates({...})` for states that SQL alone changes, `defineStates<Case, { now: Date }>()({...})`
 * where steps have guards or effects.
 */
export function defineStates<Subject extends { readonly state: string }, Context = void>(): <
  StepName extends string,
  Who extends string,
>(
  table: StateTable<Subject['state'], StepName, Who, Subject, Context>,
) => States<Subject['state'], StepName, Who, Subject, Context>;
export function defineStates<State extends string, StepName extends string, Who extends string>(
  table: StateTable<State, StepName, Who>,
): States<State, StepName, Who>;
export function defineStates(table?: StateTable<string, string>): unknown {
  const make = (given: StateTable<string, string>): unknown => new States(given);
  return table === undefined ? make : make(table);
}
