/** As many characters as the name of an account or a token may have; said on their pages. */
export const longestName = 120;
