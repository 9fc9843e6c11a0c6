import { Refusal } from '@gemeinsam/service-kit/refusal';
import type { Problem } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { uploadTexts } from './upload.texts.js';
import { uploadFaults } from './upload-faults.js';

const wordsFor = (problem: Partial<Problem>): string[] | undefined =>
  uploadFaults(new Refusal({ code: 'x', kind: 'invalid', detail: 'x', ...problem }), uploadTexts('de'), {
    file: 100,
    batch: 300,
  })?.map(({ message }) => message);
const file = (name: string, code: string) => ({
  pointer: `/files/${encodeURIComponent(name)}`,
  code,
  detail: '',
});

describe('a refused upload', () => {
  it('names each file that is no scan', () => {
    const fields = [file('a b.txt', 'file-type'), file('c.doc', 'file-type')];
    expect(wordsFor({ kind: 'unsupported', fields })).toEqual([
      expect.stringContaining('„a b.txt“'),
      expect.stringContaining('„c.doc“'),
    ]);
  });

  it('names the file that is too large, and says how large all may be', () => {
    expect(wordsFor({ kind: 'too-large', fields: [file('a.pdf', 'too-large')] })?.[0]).toContain('„a.pdf“');
    expect(wordsFor({ kind: 'too-large', extra: { limitMegabytes: 300 } })?.[0]).toContain('300 MB');
    expect(wordsFor({ kind: 'too-large' })?.[0]).toContain('500');
  });

  it('says that the page sent other files before', () => {
    const code = 'intake.idempotency-key-reused';
    expect(wordsFor({ kind: 'conflict', code })?.[0]).toContain('schon ein Stapel mit anderen Dateien');
    expect(wordsFor({ kind: 'conflict', code: 'intake.paper-batch-signed-off' })?.[0]).toContain(
      'abgeschlossen',
    );
  });

  it('says that a file is missing', () => {
    expect(wordsFor({ fields: [{ pointer: '/files', code: 'required', detail: '' }] })?.[0]).toContain(
      'mindestens',
    );
  });

  it('is not explained where nobody at the page can mend it', () => {
    expect(wordsFor({ kind: 'unavailable' })).toBeUndefined();
    expect(uploadFaults(new Error('x'), uploadTexts('de'), { file: 1, batch: 1 })).toBeUndefined();
  });
});
