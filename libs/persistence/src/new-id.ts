import { v7 } from 'uuid';

/** A new uuid v7: sorts by time of creation, so that indexes grow at one end. */
export const newId = (): string => v7();
