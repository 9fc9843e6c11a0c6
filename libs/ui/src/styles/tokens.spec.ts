import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Colours of one theme by their name after `--`. */
function themesOf(css: string): { light: Map<string, string>; dark: Map<string, string> } {
  const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
  const read = (text: string): [string, string][] =>
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']);
  const light = new Map(read(lightCss));
  return { light, dark: new Map([...light, ...read(darkCss)]) };
}

/** Relative luminance and contrast as in WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const layout = 'kern-color-layout';
const action = 'kern-color-action';
const feedback = 'kern-color-feedback';
const backgrounds = [`${layout}-background-default`, `${layout}-background-default-surface`];
const tones = ['default', 'success', 'warning', 'danger'];

const texts: [string, string][] = [
  ...backgrounds.flatMap((background): [string, string][] => [
    [`${layout}-text-default`, background],
    [`${layout}-text-muted`, background],
    [`${action}-default`, background],
    [`${action}-hover`, background],
    [`${feedback}-warning`, background],
    [`${feedback}-danger`, background],
    [`${feedback}-success`, background],
  ]),
  [`${layout}-text-default`, 'kern-color-form-input-background'],
  [`${layout}-text-default`, `${layout}-background-hued`],
  [`${layout}-text-default`, `${action}-background`],
  [`${layout}-text-muted`, `${action}-background`],
  [`${layout}-text-default`, `${feedback}-warning-background`],
  [`${layout}-text-default`, 'mark-background'],
  [`${action}-on-default`, `${action}-default`],
  [`${action}-on-default`, `${action}-hover`],
  [`${action}-default`, `${action}-background`],
  ...tones.map((tone): [string, string] => [`${feedback}-${tone}`, `${feedback}-${tone}-background`]),
];
const edges: [string, string][] = [
  ...backgrounds.flatMap((background): [string, string][] => [
    ['kern-color-form-input-border', background],
    [`${action}-focus-default`, background],
    ['channel-web', background],
    ['channel-phone', background],
    ['channel-paper', background],
  ]),
  ['kern-color-form-input-border', 'kern-color-form-input-background'],
];

const themes = themesOf(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));

describe('the short names of the theme', () => {
  it('mean the same on every page: no rule takes one for something else', () => {
    const folder = new URL('./', import.meta.url);
    const css = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
    const names = [...css('names.css').matchAll(/^ {2}(--[\w-]+): var\(--kern/gm)].map(([, name]) => name);
    expect(names).toContain('--edge');
    const others = readdirSync(folder).filter((file) => file.endsWith('.css') && file !== 'names.css');
    const taken = others.flatMap((file) =>
      names.filter((name) => css(file).includes(`${name}:`)).map((name) => `${name} in ${file}`),
    );
    expect(taken).toEqual([]);
  });
});

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  const of = (pair: [string, string]): number =>
    contrast(theme.get(pair[0]) ?? '#000000', theme.get(pair[1]) ?? '#000000');
  it.each(texts)('can be read: %s on %s', (...pair) => expect(of(pair)).toBeGreaterThanOrEqual(4.5));
  it.each(edges)('shows where a control or a bar is: %s on %s', (...pair) =>
    expect(of(pair)).toBeGreaterThanOrEqual(3),
  );
  it('tells the three channels apart by lightness, too', () => {
    const lights = ['channel-web', 'channel-phone', 'channel-paper'].map((name) =>
      luminance(theme.get(name) ?? '#000000'),
    );
    expect(new Set(lights.map((light) => light.toFixed(2))).size).toBe(3);
  });
});
