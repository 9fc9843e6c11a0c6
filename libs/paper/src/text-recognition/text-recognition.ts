/** What text recognition makes of a picture. */
export interface RecognisedText {
  text: string;
  /** 0..1, of the least certain part. */
  confidence: number;
}

/** Reads printed letters. Handwriting comes out as nonsense with little confidence. */
export abstract class TextRecognition {
  /** `crop`: the picture of a field to write in, as the reader cut it out. */
  abstract recognise(crop: Uint8Array, lines: 'one' | 'several'): Promise<RecognisedText>;
}
