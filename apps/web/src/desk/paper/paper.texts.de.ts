/** The places of the paper desk. English in paper.texts.en.ts has the same keys; each place has texts of its own. */
export const de = {
  title: 'Papier',
  batches: 'Stapel',
  verify: 'Ergänzen',
  alarms: 'Alarme',
  appeals: 'Widersprüche',
  print: 'Drucken',
  consentMissing:
    'Auf diesem Bogen ist die Einwilligung nicht angekreuzt. Ohne sie darf er kein Beitrag werden.',
  consentUndecided:
    'Die Einwilligung ist noch nicht entschieden: Jemand muss noch eingeben, ob sie auf dem Bogen angekreuzt ist.',
};

export type PaperTexts = typeof de;
