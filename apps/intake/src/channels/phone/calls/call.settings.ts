/** How long calls ring without news, in minutes, and how long their numbers are kept, in days. */
export abstract class CallSettings {
  abstract readonly ringMinutes: number;
  abstract readonly numberDays: number;
}
