import { renderDocument, renderFragment } from '@gemeinsam/ui';
import type { VNode } from 'preact';
import { shownIn, type Visit } from './visit.js';

/** The HTML of a whole page, as this visitor sees it. */
export const renderPage = (visit: Visit, page: VNode): string => renderDocument(shownIn(visit, page));

/** The HTML of a piece of a page, in the language of the page it belongs to. */
export const renderPiece = (visit: Visit, piece: VNode): string =>
  renderFragment(shownIn(visit, piece), visit.language);
