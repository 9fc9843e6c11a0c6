/** Where the watched folder is, and how long a file must have been left alone. No folder: nothing is watched. */
export class InboxSettings {
  constructor(
    readonly folder: string | undefined,
    readonly quietMs: number,
  ) {}
}
