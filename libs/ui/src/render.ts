import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LanguageOfPage } from './words.js';

/** A whole HTML document from a vnode whose root is `<html>`. Everything that is a string in the tree is escaped. */
export function renderDocument(root: VNode): string {
  return `<!doctype html>\n${renderToString(root)}`;
}

/** A piece of a page in the given language, for a `live-fragment` to fetch or for a spec to look at. */
export function renderFragment(root: VNode, language = 'de'): string {
  return renderToString(h(LanguageOfPage, { language, children: root }));
}
