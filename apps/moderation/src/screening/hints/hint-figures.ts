import { fewestRated, type HintFigures } from '@gemeinsam/contracts';
import { wilsonInterval } from '@gemeinsam/service-kit/wilson-interval';

/** What became of hints, with the share that helped where enough were rated. */
export function hintFigures(counted: Omit<HintFigures, 'precision'>): HintFigures {
  const { helped, didNotApply } = counted;
  const rated = helped + didNotApply;
  if (rated < fewestRated) return counted;
  return { ...counted, precision: { share: helped / rated, ...wilsonInterval(helped, rated) } };
}
