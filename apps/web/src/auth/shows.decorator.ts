import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const SHOWS = 'gemeinsam:shows';

/** What a route shows of people, as a code that the access log puts into words; `nobody` when it shows nobody's data. */
export type Shown = string;
export const nobody: Shown = 'nobody';

/**
 * Says what the routes of a controller, or this one, show of the people who took part. Whoever gets it is written into the access
 * log before it is sent (`RecordAccess`). Every staff route says it; above `@Get`, `@Post` and `@PostForm`.
 */
export const Shows = (what: Shown): CustomDecorator => SetMetadata(SHOWS, what);

/** These routes show nothing of the people who took part. */
export const ShowsNobody = (): CustomDecorator => Shows(nobody);
