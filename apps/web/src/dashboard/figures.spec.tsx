import {
  type BreakdownKey,
  breakdownKey,
  breakdowns,
  channels,
  contributionStates,
  type Summary,
  waitingSteps,
} from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { dashboardTexts } from './dashboard.texts.js';
import { Figures } from './figures.js';

const each = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
/** A new breakdown is no reason to touch this spec. */
const nothingBrokenDown = Object.fromEntries(
  breakdowns.map((breakdown) => [breakdownKey(breakdown), []]),
) as unknown as Pick<Summary, BreakdownKey>;
const summary: Summary = {
  process: null,
  from: null,
  to: null,
  total: 3,
  byChannel: { ...each(channels), web: 2, phone: 1 },
  byState: { ...each(contributionStates), published: 3 },
  byDay: [
    { day: '2026-11-23', channel: 'web', count: 2 },
    { day: '2026-11-24', channel: 'phone', count: 1 },
  ],
  waiting: waitingSteps.map((step) => ({ step, count: 0, oldestAt: null, overdue: 0 })),
  decisions: [{ outcome: 'published', channel: 'web', count: 2 }],
  answers: [{ occasion: 'published', way: 'email', outcome: 'delivered', count: 2 }],
  ...nothingBrokenDown,
  byDistrict: [
    { district: '2', count: 1 },
    { district: '16', count: 2 },
  ],
  asOf: { event: 12, at: '2026-11-24T10:00:00Z', lagSeconds: 0, rebuilding: false },
};
const shown = (texts = dashboardTexts('de'), figures = summary): string =>
  render(<Figures summary={figures} filter={{}} texts={texts} language="de" />);

describe('the figures of the dashboard', () => {
  it('say as of which event they are', () => {
    expect(shown()).toContain(dashboardTexts('de').upToDate);
    expect(
      shown(dashboardTexts('de'), { ...summary, asOf: { ...summary.asOf, rebuilding: true } }),
    ).toContain(dashboardTexts('de').rebuilding);
  });

  it.each([
    ['de', 'Ein Beitrag in diesem Zeitraum, am 23. November 2026.'],
    ['en', 'One contribution in this period, on 23 November 2026.'],
  ] as const)('say of a single contribution that it is one (%s)', (language, said) => {
    const byDay = [{ day: '2026-11-23', channel: 'web' as const, count: 1 }];
    const single = { ...summary, total: 1, byDay };
    const page = render(
      <Figures summary={single} filter={{}} texts={dashboardTexts(language)} language={language} />,
    );
    expect(page).toContain(said);
    expect(shown()).toContain('3 Beiträge in diesem Zeitraum, die meisten (2)');
  });

  it('show a breakdown that has words, in the order of the summary, with its sum', () => {
    const texts = dashboardTexts('de');
    const words = { question: 'Woher kommen die Beiträge?', head: 'Bezirk' };
    expect(shown()).not.toContain(words.question);
    const page = shown({ ...texts, breakdowns: { ...texts.breakdowns, district: words } });
    const table = page.slice(page.lastIndexOf(words.question));
    expect(table.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Bezirk\s+Anzahl\s+2\s+1\s+16\s+2\s+Summe\s+3/);
  });

  it('draw a bar whose parts are told apart without colour, with numbers as they stand in the text', () => {
    const many = { ...summary, byDay: summary.byDay.map((row) => ({ ...row, count: row.count * 1_500 })) };
    const chart = shown(dashboardTexts('de'), many).match(/<div role="img".*?<\/svg>/s)?.[0] ?? '';
    expect(chart).toMatch(/<text[^>]*>1\.000<\/text>/);
    // Of the three channels two have a texture; each part has its edge.
    expect(new Set(chart.match(/<pattern [^>]*id="[^"]+"/g)).size).toBe(2);
    expect(chart.match(/fill="#(0b5563|c27718|6f9230)"[^>]*stroke="#ffffff"/g)?.length).toBeGreaterThan(1);
    expect(chart).not.toMatch(/ style=/);
    const legend = shown().match(/<ul class="legend">.*?<\/ul>/s)?.[0] ?? '';
    expect(legend.match(/class="swatch-texture"/g)).toHaveLength(2);
  });
});
