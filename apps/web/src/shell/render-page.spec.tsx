import { publicActor } from '@gemeinsam/contracts';
import { OwnWords } from '@gemeinsam/ui';
import { describe, expect, it } from '@jest/globals';
import { renderPage, renderPiece } from './render-page.js';
import type { Visit } from './visit.js';

const visit = { language: 'de', easy: false, actor: publicActor, url: '/' } as unknown as Visit;

describe('what people wrote, in a page', () => {
  it('stands in the order in which they typed it, and in the direction of its script', () => {
    const words = <OwnWords>{'Ja \u202EnieN\u202C \u2067zu\u2069 \u200Eשלום\u200F'}</OwnWords>;
    for (const html of [renderPage(visit, words), renderPiece(visit, words)]) {
      expect(html).toContain('>Ja nieN zu \u200Eשלום\u200F<');
      expect(html).toContain('dir="auto"');
    }
  });
});
