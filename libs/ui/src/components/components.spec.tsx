import { describe, expect, it } from '@jest/globals';
import { unbuiltAssets } from '../assets.js';
import { renderDocument, renderFragment } from '../render.js';
import { Button } from './button.js';
import { DataTable } from './data-table.js';
import { ErrorSummary } from './error-summary.js';
import { OwnWords } from './lists.js';
import { PageLayout } from './page-layout.js';
import { StatementsField } from './statements-field.js';
import { TextArea, TextField } from './text-field.js';

const nasty = `<img src=x onerror="alert(1)"> & 'more'`;

describe('what people wrote', () => {
  it.each([
    ['as their words', <OwnWords>{nasty}</OwnWords>],
    ['in a field', <TextField id="a" label="A" value={nasty} />],
    ['in a text area', <TextArea id="a" label="A" value={nasty} />],
    ['as a label', <TextField id="a" label={nasty} />],
    ['as an error', <TextField id="a" label="A" error={nasty} />],
    [
      'in a table',
      <DataTable
        caption={nasty}
        rows={[nasty]}
        keyOf={(row) => row}
        columns={[{ head: nasty, cell: (row) => row }]}
      />,
    ],
  ])('is text, never markup: %s', (_where, vnode) => {
    const html = renderFragment(vnode);
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/"[^"<>]*onerror="/);
    expect(html).toContain('&lt;img');
  });

  it('keeps a line break at the beginning of a text area', () => {
    expect(renderFragment(<TextArea id="a" label="A" value={'\nzweite Zeile'} />)).toContain(
      '>\n\nzweite Zeile<',
    );
  });
});

describe('a field', () => {
  it('names its help and its error to assistive technology', () => {
    const html = renderFragment(<TextField id="title" label="Titel" help="Kurz" error="Fehlt" required />);
    expect(html).toContain('aria-describedby="title-help title-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<label for="title">Titel</label>');
  });

  it('says in words when it is optional, in the language of the page', () => {
    expect(renderFragment(<TextField id="a" label="Ort" />)).toContain('(freiwillig)');
    expect(renderFragment(<TextField id="a" label="Place" />, 'en')).toContain('(optional)');
    expect(renderFragment(<TextField id="a" label="Ort" required />)).not.toContain('freiwillig');
  });

  it('says how long a text may be without any script', () => {
    expect(renderFragment(<TextArea id="a" label="A" max={2000} />)).toContain('höchstens 2.000 Zeichen');
    expect(renderFragment(<TextArea id="a" label="A" max={2000} />, 'en')).toContain(
      'at most 2,000 characters',
    );
  });
});

describe('statements', () => {
  it('are groups of radios with a legend each, and keep the votes', () => {
    const html = renderFragment(
      <StatementsField
        id="s"
        label="Was meinen Sie?"
        statements={[
          { id: 'trees', text: 'Mehr Bäume' },
          { id: 'benches', text: 'Mehr Bänke' },
        ]}
        votes={[
          { value: 'agree', label: 'stimme zu' },
          { value: 'disagree', label: 'stimme nicht zu' },
          { value: 'pass', label: 'weiß nicht' },
        ]}
        values={{ trees: 'disagree' }}
      />,
    );
    expect(html.match(/<legend>Mehr /g)).toHaveLength(2);
    expect(html.match(/type="radio"/g)).toHaveLength(6);
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/name="s\.trees" value="disagree" checked/);
  });
});

describe('the error summary', () => {
  it('is nothing when nothing is wrong', () => {
    expect(renderFragment(<ErrorSummary faults={[]} />)).toBe('');
  });

  it('takes the focus and leads to each field', () => {
    const html = renderFragment(
      <ErrorSummary faults={[{ field: 'title', message: 'Titel: Bitte ausfüllen.' }]} />,
    );
    expect(html).toContain('autofocus');
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('<a href="#title">Titel: Bitte ausfüllen.</a>');
    expect(html).toContain('eine Stelle');
  });
});

describe('a page', () => {
  const page = renderDocument(
    <PageLayout
      assets={unbuiltAssets}
      language="de"
      title="So geht es"
      site="Gemeinsam"
      home="/"
      look="public"
      nav={[{ href: '/', label: 'Mitmachen', current: true }]}
      words={{ skip: 'Zum Inhalt', nav: 'Hauptmenü', switches: 'Sprache' }}
      islands={['char-counter']}
    >
      <h1>So geht es</h1>
    </PageLayout>,
  );

  it('is a whole document with its language, title, skip link and landmarks', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="de"/);
    expect(page).toContain('<title>So geht es – Gemeinsam</title>');
    expect(page).toContain('<a class="skip-link" href="#main">');
    expect(page).toContain('<main id="main"');
    expect(page).toContain('aria-current="page"');
  });

  it('holds no inline script or style, which the security policy would block', () => {
    expect(page).not.toMatch(/<style|style="|<script(?![^>]* src=)/);
    expect(page).toContain('<script type="module" src="/assets/char-counter.js">');
  });
});

describe('a button', () => {
  it('shows its key beside the words', () => {
    const html = renderFragment(<Button keyHint="Ctrl+Enter">Senden</Button>);
    expect(html).toContain('data-key="Ctrl+Enter"');
    expect(html).toContain('Strg ↵</kbd>');
  });
});
