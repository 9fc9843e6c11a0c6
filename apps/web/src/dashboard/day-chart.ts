import { channels, type Channel, type Summary } from '@gemeinsam/contracts';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

const tones: Record<Channel, string> = { web: '#0b5563', phone: '#c27718', paper: '#6f9230' };

/** Between the parts of a bar, and in their textures. */
const gap = '#ffffff';
/** Channels are told apart without colour too: plain, striped, dotted, as in the legend. */
const textures: Partial<Record<Channel, object>> = {
  phone: { color: gap, symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4 },
  paper: { color: gap, symbol: 'rect', symbolSize: 0.8, dashArrayX: [4, 4], dashArrayY: [4, 4] },
};

/** One row per day without gaps, with the count of each channel. */
export interface DayRow {
  day: string;
  counts: Record<Channel, number>;
  total: number;
}

/** Every day from the first to the last with a contribution, or of the chosen range. */
export function dayRows(byDay: Summary['byDay'], from?: string, to?: string): DayRow[] {
  const days = byDay.map((entry) => entry.day).sort();
  const first = from ?? days[0];
  const last = to ?? days.at(-1);
  if (first === undefined || last === undefined) return [];
  const rows = new Map<string, DayRow>();
  for (let at = Date.parse(first); at <= Date.parse(last) && rows.size < 1000; at += 24 * 3600_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    rows.set(day, { day, counts: { web: 0, phone: 0, paper: 0 }, total: 0 });
  }
  for (const { day, channel, count } of byDay) {
    const row = rows.get(day);
    if (row) {
      row.counts[channel] += count;
      row.total += count;
    }
  }
  return [...rows.values()];
}

/** Stacked bars as SVG without style attributes, which the content security policy refuses. */
export function dayChart(
  rows: DayRow[],
  words: { day: (day: string) => string; count: (value: number) => string },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 680, height: 280 });
  try {
    chart.setOption({
      animation: false,
      grid: { left: 56, right: 8, top: 12, bottom: 28 },
      xAxis: {
        type: 'category',
        data: rows.map((row) => words.day(row.day)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#8b8d96' } },
        axisLabel: { color: '#5a5c66', interval: Math.max(0, Math.ceil(rows.length / 6) - 1) },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitNumber: 4,
        splitLine: { lineStyle: { color: '#dfdcd5' } },
        axisLabel: { color: '#5a5c66', formatter: words.count },
      },
      series: channels.map((channel) => ({
        type: 'bar',
        stack: 'channels',
        barMaxWidth: 40,
        barCategoryGap: '35%',
        color: tones[channel],
        itemStyle: {
          borderColor: gap,
          borderWidth: 1,
          ...(textures[channel] && { decal: textures[channel] }),
        },
        data: rows.map((row) => row.counts[channel]),
      })),
    });
    return withoutStyles(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

const withoutStyles = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (style|class|ecmeta_[a-z_]+|xmlns:xlink|baseProfile)="[^"]*"/g, '')
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ')
    .replace(/ width="\d+" height="\d+"/, '');
