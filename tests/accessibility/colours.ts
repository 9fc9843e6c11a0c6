import sharp from 'sharp';
import type { Look } from './walk.js';

/** What a drawing must have to be told from what is beside it (WCAG 2.2, 1.4.11). */
const enough = 3;
/** How far to both sides of an edge there must be a step: a gap between two parts is one. */
const reach = 4;
/** A shorter edge is drawn by halves, in neither colour; what is so thin is told apart by its long edges. */
const shortestEdge = 4;

interface Shape {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

/**
 * Whether each part of a chart, each bar and each swatch of a legend can be told from what is beside it, be that another part or
 * the ground: measured at its four edges in the picture that Chromium draws.
 */
export const toldApart: Look = async (page) => {
  const shapes = await page.evaluate(shapesOnPage);
  if (shapes.length === 0) return [];
  const { data, info } = await sharp(await page.screenshot({ fullPage: true, animations: 'disabled' }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = { data, width: info.width, height: info.height };
  return shapes.flatMap((shape) =>
    hiddenEdges(picture, shape).map((edge) => `${shape.name} cannot be told from what is ${edge}`),
  );
};

/** Runs in the page: what is filled with one colour, and where. Textures lie on such a shape; words and lines are no part. */
function shapesOnPage(): Shape[] {
  const drawn = 'main :is(.chart-picture svg, .bar-rows svg, svg.swatch) :is(rect, path)';
  return [...document.querySelectorAll(drawn)]
    .filter((shape) => shape.checkVisibility() && !shape.closest('defs, pattern, clipPath, .swatch-texture'))
    .filter((shape) => getComputedStyle(shape).fill.startsWith('rgb('))
    .map((shape) => ({ shape, box: shape.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 2 && box.height > 2)
    .map(({ shape, box }) => ({
      name: `${shape.getAttribute('class') ?? shape.getAttribute('fill')} in "${shape.closest('li, section')?.textContent?.trim().slice(0, 30)}"`,
      left: box.left + window.scrollX,
      right: box.right + window.scrollX,
      top: box.top + window.scrollY,
      bottom: box.bottom + window.scrollY,
    }));
}

function hiddenEdges(picture: Picture, { left, right, top, bottom }: Shape): string[] {
  const across = right - left < shortestEdge ? [] : betweens(left, right);
  const down = bottom - top < shortestEdge ? [] : betweens(top, bottom);
  const edges: Record<string, [number, number][][]> = {
    'to its left': down.map((y) => line(left, (x) => [x, y])),
    'to its right': down.map((y) => line(right, (x) => [x, y])),
    'above it': across.map((x) => line(top, (y) => [x, y])),
    'below it': across.map((x) => line(bottom, (y) => [x, y])),
  };
  return Object.entries(edges).flatMap(([edge, lines]) => {
    // Where a texture is as light as the ground the edge is not seen; beside it is.
    const seen = lines.filter((points) => step(picture, points) >= enough).length;
    return lines.length === 0 || seen * 2 > lines.length ? [] : [edge];
  });
}

const betweens = (from: number, to: number): number[] =>
  Array.from({ length: 9 }, (_, index) => from + ((to - from) * (index + 1)) / 10);

const line = (edge: number, point: (at: number) => [number, number]): [number, number][] =>
  Array.from({ length: 2 * reach }, (_, index) => point(edge - reach + index));

/** The greatest contrast between points of a line. */
function step(picture: Picture, points: readonly [number, number][]): number {
  const lights = points.flatMap(([x, y]) => lightAt(picture, Math.round(x), Math.round(y)) ?? []);
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** Relative luminance (WCAG 2.2); nothing outside of the picture. */
function lightAt({ data, width, height }: Picture, x: number, y: number): number | undefined {
  if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
  const [red, green, blue] = [0, 1, 2].map((channel) => {
    const part = data[(y * width + x) * 3 + channel]! / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
