import type { StateTable } from './state-table.js';

/** A table of states as a Mermaid state diagram, always the same text for the same table. */
export function stateDiagram({
  initial,
  final,
  steps,
}: StateTable<string, string, string, never, never>): string {
  const arrows = Object.entries(steps).flatMap(([step, { from, to }]) =>
    from.map((state) => `  ${idOf(state)} --> ${idOf(to)}: ${step}`),
  );
  return [
    'stateDiagram-v2',
    ...initial.map((state) => `  [*] --> ${idOf(state)}`),
    ...arrows,
    ...final.map((state) => `  ${idOf(state)} --> [*]`),
  ].join('\n');
}

/** Who may take which step, as rows of a Markdown table. */
export function stepTable({ steps }: StateTable<string, string, string, never, never>): string {
  const rows = Object.entries(steps).map(
    ([step, { from, to, who, guard }]) =>
      `| ${step} | ${from.join(', ')} | ${to} | ${who.join(', ')} | ${guard ? 'yes' : ''} |`,
  );
  return ['| step | from | to | who | guarded |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** Mermaid reads a hyphen as part of an arrow. */
const idOf = (state: string): string => state.replaceAll('-', '_');
