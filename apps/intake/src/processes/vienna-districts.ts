import type { Option } from '@gemeinsam/contracts';

/** In the order of their numbers. */
const names = [
  'Innere Stadt',
  'Leopoldstadt',
  'Landstraße',
  'Wieden',
  'Margareten',
  'Mariahilf',
  'Neubau',
  'Josefstadt',
  'Alsergrund',
  'Favoriten',
  'Simmering',
  'Meidling',
  'Hietzing',
  'Penzing',
  'Rudolfsheim-Fünfhaus',
  'Ottakring',
  'Hernals',
  'Währing',
  'Döbling',
  'Brigittenau',
  'Floridsdorf',
  'Donaustadt',
  'Liesing',
] as const;

/** Vienna's 23 districts; the id is the number of the district, in two digits. */
export const viennaDistricts: Option[] = names.map((name, index) => {
  const text = `${index + 1}. ${name}`;
  return { id: String(index + 1).padStart(2, '0'), text: { de: text, en: text } };
});
