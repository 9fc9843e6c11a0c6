/** The authority that a plate names: KDV 1967, annex 5d, with those of earlier districts that still drive. */
export const plateDistricts: ReadonlySet<string> = new Set(
  `W
   E EU GS JE MA ND OP OW
   K VI FE HE KL SP SV VK VL WO
   P KS WN WY AM BL BN GD GF HL HO KG KO KR LF MD ME MI NK PL SB SW TU WB WT WU ZT
   L WE SR BR EF FR GM GR KI LL PE RI RO SD SE UU VB WL
   S HA JO SL TA ZE
   G LE BA BK BM DL FB FF GB GU HB HF JU KF KN LB LI LN MT MU MZ RA SO VO WZ
   I IL IM KB KU LA LZ RE SZ
   B BZ DO FK`.split(/\s+/),
);
