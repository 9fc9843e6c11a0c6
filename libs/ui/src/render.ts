import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document from a vnode whose root is `<html>`. Everything that is a string in the tree is escaped. */
export function renderDocument(root: VNode): string {
  return `<!doctype html>\n${renderToString(root)}`;
}

/** A piece of a page, for a `live-fragment` to fetch or for a spec to look at. */
export function renderFragment(root: VNode): string {
  return renderToString(root);
}
