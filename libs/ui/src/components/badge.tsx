import type { ComponentChildren } from 'preact';

/** `neutral` facts, `accent` what is chosen or current, `ok` done, `warn` wants attention, `bad` failed or final. */
export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad';

/** A state or a kind in one or two words. The words carry the meaning, the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
