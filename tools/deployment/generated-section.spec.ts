import { describe, expect, it } from '@jest/globals';
import { withSection } from './generated-section.js';

const file = `services:
  # generated: apps
  old: {}
  # end of apps

  postgres: {}
`;

describe('a generated part of a file', () => {
  it('is put between its comments, indented like them, and the rest stays', () => {
    expect(withSection(file, 'apps', ['intake:', '', '  image: gemeinsam'])).toBe(`services:
  # generated: apps
  intake:

    image: gemeinsam
  # end of apps

  postgres: {}
`);
  });

  it('may hold what a pattern would read, and be empty', () => {
    expect(withSection(file, 'apps', ['url: ${A:?}$&'])).toContain('  url: ${A:?}$&\n');
    expect(withSection(withSection(file, 'apps', []), 'apps', ['a'])).toBe(withSection(file, 'apps', ['a']));
  });

  it('fails where nobody left a place for it', () => {
    expect(() => withSection(file, 'databases', [])).toThrow('no "# generated: databases"');
  });
});
