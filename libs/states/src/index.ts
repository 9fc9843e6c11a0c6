export * from './define-states.js';
export * from './state-diagram.js';
