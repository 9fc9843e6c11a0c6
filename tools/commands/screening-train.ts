import { hasSharedTexts } from '../screening/shared-texts.js';
import { tellFigures, trainShippedModel } from '../screening/train-and-tell.js';

const usage = `Trains the model of offensive language from ../shared/data, always to the same file.

  npm run screening:train                  writes the model and the facts in its card
  npm run screening:train -- --figures     measures it by cross-validation, writes the figures into the card
`;

/** `npm run screening:train`: makes, or measures, what screening knows of offensive language. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length > 1 || (args.length === 1 && args[0] !== '--figures')) {
    process.stderr.write(usage);
    return args[0] === '--help' ? 0 : 2;
  }
  if (!hasSharedTexts()) {
    process.stderr.write(
      'There is no ../shared/data/moderation beside the project: nothing to learn from.\n',
    );
    return 1;
  }
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  await (args[0] === '--figures' ? tellFigures(tell) : trainShippedModel(tell));
  return 0;
}
