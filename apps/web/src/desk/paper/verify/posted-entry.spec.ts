import { describe, expect, it } from '@jest/globals';
import { postedAction, postedEntry } from './posted-entry.js';

const text = (value: string) => ({ kind: 'text', value });

describe('what a clerk puts in', () => {
  it('is the text as typed, without blanks around it', () => {
    expect(postedEntry(text('  Ein Brunnen\r\nam Platz '), 'next')).toEqual({
      entry: { value: 'Ein Brunnen\nam Platz' },
    });
  });

  it('is empty only when the clerk says so', () => {
    expect(postedEntry(text('  '), 'next')).toEqual({ lacks: 'value' });
    expect(postedEntry(text(''), 'empty')).toEqual({ entry: {} });
    expect(postedEntry({ kind: 'choice' }, 'next')).toEqual({ lacks: 'choice' });
    expect(postedEntry({ kind: 'choice', value: '-' }, 'next')).toEqual({ entry: {} });
    expect(postedEntry({ kind: 'choices' }, 'next')).toEqual({ lacks: 'choice' });
    expect(postedEntry({ kind: 'choices', value: '-' }, 'next')).toEqual({ entry: {} });
  });

  it('is one option, or several', () => {
    expect(postedEntry({ kind: 'choice', value: '16' }, 'next')).toEqual({ entry: { value: '16' } });
    expect(postedEntry({ kind: 'choices', value: ['a', 'b'] }, 'next')).toEqual({
      entry: { value: ['a', 'b'] },
    });
  });

  it('cannot be a tick and "nothing ticked" at once', () => {
    expect(postedEntry({ kind: 'choices', value: ['a', '-'] }, 'next')).toEqual({ lacks: 'both' });
  });

  it('is a vote on each statement; none may be passed by', () => {
    const votes = { kind: 'votes', statements: '2', 'vote.trees': 'agree' };
    expect(postedEntry(votes, 'next')).toEqual({ lacks: 'choice' });
    expect(postedEntry({ ...votes, 'vote.benches': '-' }, 'next')).toEqual({
      entry: { value: { trees: 'agree' } },
    });
    expect(postedEntry({ ...votes, 'vote.trees': '-', 'vote.benches': '-' }, 'next')).toEqual({ entry: {} });
  });

  it('may be unreadable, whatever was typed, or something to ask somebody else about', () => {
    expect(postedEntry(text('Ein B'), 'unreadable')).toEqual({ entry: { unreadable: true } });
    expect(postedEntry(text('Ein B'), 'unsure')).toEqual({ entry: { value: 'Ein B', unsure: true } });
    expect(postedEntry(text(''), 'unsure')).toEqual({ entry: { unsure: true } });
  });

  it('is one of two entries that differ, or another one', () => {
    const entered = [{ value: 'Baum' }, { unreadable: true }, {}];
    expect(postedEntry({ ...text(''), pick: '0' }, 'next', entered)).toEqual({ entry: { value: 'Baum' } });
    expect(postedEntry({ ...text(''), pick: '1' }, 'next', entered)).toEqual({ entry: { unreadable: true } });
    expect(postedEntry({ ...text(''), pick: '2' }, 'next', entered)).toEqual({ entry: {} });
    expect(postedEntry({ ...text('Bäume'), pick: 'other' }, 'next', entered)).toEqual({
      entry: { value: 'Bäume' },
    });
    expect(postedEntry({ ...text(''), pick: 'other' }, 'next', entered)).toEqual({ lacks: 'value' });
  });

  it('goes on where nothing else is said', () => {
    expect(postedAction({ action: 'skip' })).toBe('skip');
    expect(postedAction({ action: 'anything' })).toBe('next');
    expect(postedAction({})).toBe('next');
  });
});
