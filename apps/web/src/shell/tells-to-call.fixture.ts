/** Who is told to call must be told the number; the pages make it a link. */
export const tellsToCall =
  /(?<!wir )\brufen sie (uns )?(\p{L}+ )?an\b(?! und erzählen)|können (uns )?anrufen|(?<!you )\bcall us\b|\bcan (also )?call\b/iu;
