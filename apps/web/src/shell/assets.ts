import { readAssets, unbuiltAssets, type Assets } from '@gemeinsam/ui';

let current: Assets = unbuiltAssets;

/** Reads the built assets; called once at start so that a missing build is found before the first visitor. */
export function loadAssets(): void {
  current = readAssets();
}

/** The assets pages link to. */
export const assets: Assets = { url: (name) => current.url(name) };
