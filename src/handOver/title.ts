/** The title of every step of handing over. */
export const title = "Baton: Hand Over an Area";
