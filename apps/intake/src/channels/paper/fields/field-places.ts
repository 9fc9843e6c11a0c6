import type { FormPlan } from '@gemeinsam/paper/form/form-plan';
import type { FieldPlace } from './field-reading.js';

/** On which pages each field of a form is printed, and how large its pictures are together. */
export function placesOf(plan: Pick<FormPlan, 'pages'>): Map<string, FieldPlace> {
  const places = new Map<string, { pages: number[]; area: number }>();
  for (const { page, fields, areas, boxes } of plan.pages) {
    const put = (field: string, area: number): void => {
      const place = places.get(field) ?? { pages: [], area: 0 };
      if (!place.pages.includes(page)) place.pages.push(page);
      place.area += area;
      places.set(field, place);
    };
    for (const { field, width, height } of [...fields, ...areas]) put(field, width * height);
    for (const { field } of boxes) put(field, 0);
  }
  return places;
}
