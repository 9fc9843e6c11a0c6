/** One thing that can happen, and where it leads. `Subject` is what has the state, `Context` what a guard needs besides. */
export interface Step<State extends string, Who extends string, Subject, Context> {
  from: readonly State[];
  to: State;
  /** Who may take it: roles of staff, the author, the system itself. */
  who: readonly Who[];
  /** Refuses by throwing; called before anything has changed. */
  guard?: (subject: Readonly<Subject>, context: Context) => void;
  /** What else changes with the state. */
  effect?: (subject: Subject, context: Context) => void;
}

/** The states of a thing as data. */
export interface StateTable<
  State extends string,
  StepName extends string,
  Who extends string = string,
  Subject = { readonly state: State },
  Context = void,
> {
  /** What has these states, in the words of the domain: `case`, `paper batch`. */
  name: string;
  states: readonly State[];
  /** Where it begins; more than one when it may come into being already settled. */
  initial: readonly State[];
  /** Where it may stay for ever. Any other state leads to one of these. */
  final: readonly State[];
  steps: Readonly<Record<StepName, Step<State, Who, Subject, Context>>>;
}

type AnyTable = StateTable<string, string, string, never, never>;

/** What is wrong with a table of states, in sentences; empty when it can be used. */
export function faultsOf({ states, initial, final, steps }: AnyTable): string[] {
  const known = new Set(states);
  const named = [...initial, ...final, ...Object.values(steps).flatMap(({ from, to }) => [...from, to])];
  const unknown = [...new Set(named.filter((state) => !known.has(state)))];
  const edges = Object.values(steps).flatMap(({ from, to }) => from.map((state) => [state, to] as const));
  const reached = reach(initial, edges);
  const ending = reach(
    final,
    edges.map(([from, to]) => [to, from] as const),
  );
  return [
    ...unknown.map((state) => `"${state}" is no state`),
    ...(known.size < states.length ? ['a state is named twice'] : []),
    ...(initial.length === 0 ? ['it begins nowhere'] : []),
    ...states.filter((state) => !reached.has(state)).map((state) => `"${state}" cannot be reached`),
    ...states.filter((state) => !ending.has(state)).map((state) => `"${state}" leads to no end`),
    ...Object.entries(steps)
      .filter(([, { from, who }]) => from.length === 0 || who.length === 0)
      .map(([step]) => `the step "${step}" can be taken from nowhere or by nobody`),
  ];
}

function reach(from: readonly string[], edges: readonly (readonly [string, string])[]): Set<string> {
  const reached = new Set(from);
  for (const state of reached) for (const [before, after] of edges) if (before === state) reached.add(after);
  return reached;
}
