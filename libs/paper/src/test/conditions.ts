import { type Pen, pens } from '@gemeinsam/testing/paper/pen';
import type { Random } from '@gemeinsam/testing/paper/random';
import { cleanScan, type ScanSettings } from '@gemeinsam/testing/paper/scanner';

/** What happened to a page between the writer and the file. */
export interface Damage {
  scan: ScanSettings;
  pens: readonly Pen[];
  folds: number;
  strayMarks: number;
  /** Lines drawn right through boxes. */
  linesAcross: number;
}
export interface Condition {
  id: string;
  label: string;
  /** The review share that is asked for: 2 % on clean scans, 10 % on bad ones. */
  kind: 'clean' | 'bad';
  /** No page of this condition may be read at all. */
  alarm?: boolean;
  make(random: Random): Damage;
}

const usual: readonly Pen[] = [pens.ballpoint, pens.blue, pens.fineliner, pens.felt, pens.pencil];
const all: readonly Pen[] = Object.values(pens);

/** A good office scanner on a good day. */
function tidy(random: Random, over: Partial<ScanSettings> = {}): Damage {
  return {
    scan: {
      ...cleanScan,
      dpi: random.pick([150, 150, 200, 200, 300]),
      skew: random.around(0.7),
      scale: random.between(0.985, 1.005),
      shift: { x: random.around(1), y: random.around(1) },
      noise: random.between(1, 4),
      paper: random.between(240, 255),
      print: random.between(0, 30),
      blur: random.between(0.03, 0.08),
      jpegQuality: random.pick([null, 85]),
      ...over,
    },
    pens: usual,
    folds: 0,
    strayMarks: 0,
    linesAcross: 0,
  };
}

const worn = (random: Random): Partial<ScanSettings> => ({
  paper: random.between(185, 230),
  print: random.between(45, 95),
  noise: random.between(5, 12),
  shadow: random.chance(0.5) ? random.between(5, 40) : 0,
  blur: random.between(0.06, 0.12),
});

function everything(random: Random): Damage {
  const scan = {
    ...worn(random),
    skew: random.between(-10, 10),
    scale: random.between(0.9, 1.1),
    upsideDown: random.chance(0.3),
    quarterTurn: random.chance(0.1),
    shift: { x: random.around(2), y: random.around(2) },
    specks: Math.round(random.between(0, 250)),
    lostCorner: random.chance(0.25) ? random.pick([0, 1, 2, 3] as const) : null,
    jpegQuality: random.pick([30, 45, 60]),
    blackAndWhite: random.chance(0.15),
  };
  return {
    ...tidy(random, scan),
    pens: all,
    folds: random.chance(0.4) ? 2 : 0,
    strayMarks: random.chance(0.4) ? 4 : 0,
  };
}

export const conditions: readonly Condition[] = [
  { id: 'clean-150', label: 'clean, 150 dpi', kind: 'clean', make: (random) => tidy(random, { dpi: 150 }) },
  { id: 'clean-200', label: 'clean, 200 dpi', kind: 'clean', make: (random) => tidy(random, { dpi: 200 }) },
  { id: 'clean-300', label: 'clean, 300 dpi', kind: 'clean', make: (random) => tidy(random, { dpi: 300 }) },
  {
    id: 'skew',
    label: 'askew up to 10°',
    kind: 'bad',
    make: (random) => tidy(random, { skew: random.between(3, 10) * (random.chance(0.5) ? 1 : -1) }),
  },
  {
    id: 'scale',
    label: 'printed or copied at 90–110 %',
    kind: 'bad',
    make: (random) =>
      tidy(random, { scale: random.chance(0.5) ? random.between(0.9, 0.96) : random.between(1.04, 1.1) }),
  },
  {
    id: 'shift',
    label: 'fed with an offset of up to 8 mm',
    kind: 'bad',
    make: (random) => tidy(random, { shift: { x: random.between(-8, 8), y: random.between(-8, 8) } }),
  },
  {
    id: 'turned',
    label: 'upside down or across',
    kind: 'bad',
    make: (random) => tidy(random, { upsideDown: random.chance(0.5), quarterTurn: random.chance(0.6) }),
  },
  {
    id: 'lost-corner',
    label: 'one corner missing',
    kind: 'bad',
    make: (random) => tidy(random, { lostCorner: random.pick([0, 1, 2, 3] as const) }),
  },
  { id: 'grey-copy', label: 'grey copy', kind: 'bad', make: (random) => tidy(random, worn(random)) },
  {
    id: 'black-and-white',
    label: '1 bit per pixel',
    kind: 'bad',
    make: (random) => tidy(random, { blackAndWhite: true, jpegQuality: null, noise: random.between(1, 8) }),
  },
  {
    id: 'jpeg-30',
    label: 'JPEG quality 30',
    kind: 'bad',
    make: (random) => tidy(random, { jpegQuality: 30, noise: random.between(1, 8) }),
  },
  {
    id: 'specks',
    label: 'specks of toner',
    kind: 'bad',
    make: (random) => tidy(random, { specks: Math.round(random.between(150, 700)) }),
  },
  { id: 'folds', label: 'fold lines', kind: 'bad', make: (random) => ({ ...tidy(random), folds: 3 }) },
  {
    id: 'stray',
    label: 'stray marks and notes',
    kind: 'bad',
    make: (random) => ({ ...tidy(random), strayMarks: 10 }),
  },
  {
    id: 'line-across',
    label: 'lines drawn through boxes',
    kind: 'bad',
    make: (random) => ({ ...tidy(random), linesAcross: 1 }),
  },
  {
    id: 'blurred',
    label: 'out of focus',
    kind: 'bad',
    make: (random) => tidy(random, { blur: random.between(0.12, 0.2) }),
  },
  {
    id: 'marker',
    label: 'thick marker',
    kind: 'bad',
    make: (random) => ({ ...tidy(random), pens: [pens.marker] }),
  },
  {
    id: 'faint-pencil',
    label: 'faint pencil',
    kind: 'bad',
    make: (random) => ({ ...tidy(random), pens: [pens.faintPencil] }),
  },
  { id: 'everything', label: 'several of these at once', kind: 'bad', make: everything },
  {
    id: 'mirrored',
    label: 'mirrored',
    kind: 'bad',
    alarm: true,
    make: (random) => tidy(random, { mirrored: true }),
  },
];
