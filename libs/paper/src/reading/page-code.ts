import { decodeIdentity, encodeIdentity, type PageIdentity } from '../form/form-identity.js';
import { looking, readQrCodes, type SeenCode } from './qr-reader.js';
import { type Area, partOf, type Point, type Raster, softened } from './raster.js';

/** One of our codes on a picture; corners in the order of the upright code: top left, top right, bottom right, bottom left. */
export interface FoundCode {
  corners: [Point, Point, Point, Point];
  /** The picture shows the code as in a mirror: a sheet fed with its back to the light, or a copy turned over. */
  mirrored: boolean;
}
export type PageCodes =
  | { kind: 'none' }
  /** There are codes, none of them ours. */
  | { kind: 'foreign' }
  /** Two sheets at once, or one lies on the other. */
  | { kind: 'contradictory' }
  /** The picture is a mirror image: nothing on it is where the form has it. */
  | { kind: 'mirrored'; identity: PageIdentity }
  | { kind: 'found'; identity: PageIdentity; codes: FoundCode[] };

/** Finds the identity codes of a page in any orientation. */
export async function readPageCodes(raster: Raster): Promise<PageCodes> {
  let seen: SeenCode[] = [];
  // Both codes of a sheet lie in corners across from each other, so most pages need a look at two corners only.
  for (const corners of cornerPairs) {
    for (const corner of corners) seen.push(...(await lookAt(raster, cornerOf(raster, corner))));
    if (seen.filter(ours).length === 2) break;
    if (seen.filter(ours).length > 0) continue;
    seen = [];
  }
  if (seen.filter(ours).length < 2) seen = [...seen, ...(await readQrCodes(raster, looking.quick))];
  if (seen.filter(ours).length < 2) seen = [...seen, ...(await readQrCodes(raster, looking.thorough))];
  // Toner specks and hard 1-bit edges break the finder patterns; a slight blur closes them again.
  if (!seen.some(ours)) seen = [...seen, ...(await readQrCodes(softened(raster), looking.denoising))];
  return judged(seen);
}

function judged(seen: readonly SeenCode[]): PageCodes {
  const found = seen.flatMap((code) => {
    const identity = decodeIdentity(code.text);
    return identity ? [{ identity, code }] : [];
  });
  const first = found[0];
  if (!first) return { kind: seen.length > 0 ? 'foreign' : 'none' };
  if (found.some((other) => encodeIdentity(other.identity) !== encodeIdentity(first.identity)))
    return { kind: 'contradictory' };
  if (found.some(({ code }) => code.mirrored)) return { kind: 'mirrored', identity: first.identity };
  return { kind: 'found', identity: first.identity, codes: apart(found.map(({ code }) => code)) };
}

type Corner = readonly [right: 0 | 1, bottom: 0 | 1];
const cornerPairs: readonly (readonly [Corner, Corner])[] = [
  [
    [1, 0],
    [0, 1],
  ],
  [
    [0, 0],
    [1, 1],
  ],
];
/** Share of the shorter side; wide enough for a sheet that lies askew or a little beside its place. */
const cornerShare = 0.4;

function cornerOf({ width, height }: Raster, [right, bottom]: Corner): Area {
  const side = Math.round(Math.min(width, height) * cornerShare);
  return { left: right * (width - side), top: bottom * (height - side), width: side, height: side };
}

async function lookAt(raster: Raster, area: Area): Promise<SeenCode[]> {
  const codes = await readQrCodes(partOf(raster, area), looking.quick);
  const moved = ({ x, y }: Point): Point => ({ x: x + area.left, y: y + area.top });
  return codes.map((code) => {
    const [a, b, c, d] = code.corners;
    return { ...code, corners: [moved(a), moved(b), moved(c), moved(d)] };
  });
}

/** The same code may have been found by two ways of looking; at most two lie on a page. */
function apart(codes: readonly FoundCode[]): FoundCode[] {
  const [first] = codes;
  const other = codes.find(
    (code) =>
      first &&
      Math.hypot(code.corners[0].x - first.corners[0].x, code.corners[0].y - first.corners[0].y) > 100,
  );
  return [first, other].filter((code) => code !== undefined);
}

const ours = (code: SeenCode): boolean => decodeIdentity(code.text) !== null;
