import { describe, expect, it } from '@jest/globals';
import { stateAfter } from './call.states.js';

describe('the states of a call', () => {
  it('follow what its reports say', () => {
    expect(stateAfter('ringing', 'talking')).toBe('talking');
    expect(stateAfter('ringing', 'ended')).toBe('ended');
    expect(stateAfter('talking', 'ended')).toBe('ended');
    expect(stateAfter('ended', 'ended')).toBe('ended');
  });

  it('never go back', () => {
    expect(() => stateAfter('ended', 'talking')).toThrow('call: no step "answer" from "ended"');
  });
});
