import type { Raster } from './raster.js';

/** A scanned file, read page by page. */
export interface Scan {
  pages: number;
  /** `page` from 1. Throws a FileProblem for a page that cannot be read. */
  raster(page: number): Promise<Raster>;
  /** Where `raster` may have taken a short cut: the page as it is to be seen. Costs several times as much. */
  drawn?(page: number): Promise<Raster>;
  close(): void;
}
