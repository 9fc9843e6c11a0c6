import { textsIn } from '../../shell/texts-in.js';
import { de, type ReviewsTexts } from './reviews.texts.de.js';
import { en } from './reviews.texts.en.js';

export const reviewsTexts = textsIn<ReviewsTexts>({ de, en });
