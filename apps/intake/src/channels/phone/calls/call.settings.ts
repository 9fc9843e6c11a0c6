/** How long the numbers of calls are kept. */
export class CallSettings {
  constructor(readonly numberDays: number) {}
}
