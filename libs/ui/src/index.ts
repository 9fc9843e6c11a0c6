export * from './assets.js';
export * from './render.js';
export * from './components/badge.js';
export * from './components/button.js';
export * from './components/mark.js';
export * from './components/page-layout.js';
