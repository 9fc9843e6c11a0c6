import {
  type AiRegister,
  type AiRegisterEntry,
  aiRegisterSchema,
  type RecogniserReport,
} from '@gemeinsam/contracts';
import { corpus } from '../personal-data/corpus/corpus.js';
import { findPersonalData } from '../personal-data/find-personal-data.js';
import { type Counts, tallyOf } from '../personal-data/measure/tally.js';
import { aboutRecognisers, humanOversight } from './about-recognisers.js';

/** Counted once: the same rules over the same sentences give the same figures, those of docs/screening.md. */
let tally: Counts[] | undefined;

/** The register of all recognisers that something is known about; throws where it would not be what its schema says. */
export const aiRegister = (report: readonly RecogniserReport[], at: Date): AiRegister =>
  aiRegisterSchema.parse({
    format: 'gemeinsam.ai-register/1',
    at: at.toISOString(),
    entries: report.flatMap((one) => entryOf(one) ?? []),
  });

function entryOf({ name, version, isOn, switched, versions }: RecogniserReport): AiRegisterEntry | undefined {
  const about = aboutRecognisers[name];
  const [current] = versions;
  if (!about || !current) return undefined;
  const { version: _, ...inUse } = current;
  return {
    name,
    version,
    ...about,
    measured: measured(about.kinds),
    inUse,
    humanOversight,
    isOn,
    ...(switched && { since: switched.at }),
  };
}

function measured(kinds: readonly string[]): AiRegisterEntry['measured'] {
  tally ??= tallyOf(corpus, findPersonalData);
  return tally
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, marked, found, hits, right }) => ({
      kind,
      on: `${corpus.length} invented sentences, by all recognisers of the kind`,
      marked,
      found,
      hits,
      right,
    }));
}
