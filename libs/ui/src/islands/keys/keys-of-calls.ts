/**
 * The keys of each call. Shift+F10 belongs to the context menu, Alt+F9 and Alt+F10 to some window managers. A fourth call that
 * rings at the same time has none and says none.
 */
const pairs = ['', 'Ctrl+', 'Ctrl+Shift+'].map((held) => ({ open: `${held}F9`, decline: `${held}F10` }));

export type CallKeys = (typeof pairs)[number];

/**
 * Gives each call keys of its own, which it keeps as long as it is shown, on every page of this tab: whoever hears "F9" and
 * strikes it opens that call, whatever came or went in between. `memory` holds the ids between pages.
 */
export class KeysOfCalls {
  constructor(
    private readonly memory: Pick<Storage, 'getItem' | 'setItem'>,
    private readonly name = 'ring-keys',
  ) {}

  /** For what is shown now, oldest first. Of the calls that are talked on only the last is given keys: others may ring yet. */
  give(ringing: readonly string[], talking: readonly string[] = []): Map<string, CallKeys> {
    const shown = [...ringing, ...talking];
    const held = (this.memory.getItem(this.name) ?? '')
      .split(' ')
      .map((id) => (shown.includes(id) ? id : ''));
    for (const id of [...ringing, ...talking.slice(-1)]) {
      if (held.includes(id)) continue;
      const free = pairs.findIndex((_, index) => !held[index]);
      if (free >= 0) held[free] = id;
    }
    const places = pairs.map((_, index) => held[index] ?? '');
    this.memory.setItem(this.name, places.join(' '));
    return new Map(pairs.flatMap((keys, index) => (places[index] ? [[places[index], keys] as const] : [])));
  }
}
