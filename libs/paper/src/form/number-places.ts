/** What a plan has where a copy gets its serial; as wide as any serial. */
export const serialPlaceholder = 'WWWW-WWWW';
/** What a plan has where a card gets its reference number. */
export const referencePlaceholder = '000-000-000-0';
