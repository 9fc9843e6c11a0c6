import { inTypedOrder } from '@gemeinsam/contracts';
import { renderDocument, renderFragment } from '@gemeinsam/ui';
import type { VNode } from 'preact';
import { shownIn, type Visit } from './visit.js';

/**
 * The HTML of a whole page, as this visitor sees it. Nothing in it turns around what stands beside it, not even texts that
 * were stored while that was still taken.
 */
export const renderPage = (visit: Visit, page: VNode): string =>
  inTypedOrder(renderDocument(shownIn(visit, page)));

/** The HTML of a piece of a page, in the language of the page it belongs to; as `renderPage`. */
export const renderPiece = (visit: Visit, piece: VNode): string =>
  inTypedOrder(renderFragment(shownIn(visit, piece), visit.language));
