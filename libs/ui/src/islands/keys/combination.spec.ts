import { describe, expect, it } from '@jest/globals';
import { everywhere, isCharacter, matches } from './combination.js';

const struck = (key: string, held: string[] = [], code = '') => ({
  key,
  code,
  altKey: held.includes('alt'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
});

describe('a key combination', () => {
  it.each([
    ['F10', struck('F10'), true],
    ['F10', struck('F10', ['shift']), false],
    ['F10', struck('F10', ['ctrl']), false],
    ['Ctrl+F10', struck('F10', ['ctrl']), true],
    ['Ctrl+F10', struck('F10', ['ctrl', 'shift']), false],
    ['Ctrl+Enter', struck('Enter', ['meta']), true],
    ['Ctrl+Enter', struck('Enter', ['ctrl', 'shift']), false],
    ['v', struck('v'), true],
    ['v', struck('V'), true],
    ['v', struck('V', ['shift']), false],
    ['v', struck('v', ['ctrl']), false],
    ['Alt+q', struck('œ', ['alt'], 'KeyQ'), true],
    ['Alt+q', struck('@', ['alt', 'ctrl'], 'KeyQ'), false],
    ['Alt+1', struck('¡', ['alt'], 'Digit1'), true],
    ['?', struck('?', ['shift']), true],
    ['+', struck('+', ['shift']), true],
    ['1', struck('1', ['shift'], 'Digit1'), true],
    ['Alt++', struck('+', ['alt']), true],
    [everywhere('v'), struck('V', ['alt', 'shift'], 'KeyV'), true],
    [everywhere('1'), struck('!', ['alt', 'shift'], 'Digit1'), true],
    [everywhere('v'), struck('v', ['alt'], 'KeyV'), false],
    [everywhere('1'), struck('1', ['alt'], 'Digit1'), false],
    ['Alt+1', struck('1', ['alt'], 'Digit1'), true],
  ])('%s is struck by exactly its keys: %o', (combination, event, expected) => {
    expect(matches(combination, event)).toBe(expected);
  });

  it('types something only as one sign without a modifier', () => {
    expect(['n', '5', '+', '?'].every(isCharacter)).toBe(true);
    expect(['F9', 'Enter', 'Alt+n', 'Escape'].some(isCharacter)).toBe(false);
  });
});
