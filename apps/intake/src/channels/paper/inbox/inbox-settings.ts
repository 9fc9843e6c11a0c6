/**
 * Where the watched folder is, how long a file must have been left alone, and for how many days it is kept afterwards. No
 * folder: nothing is watched.
 */
export class InboxSettings {
  constructor(
    readonly folder: string | undefined,
    readonly quietMs: number,
    readonly keptDays: number,
  ) {}
}
