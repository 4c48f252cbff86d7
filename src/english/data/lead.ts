/** What may stand before what is said of data, "it is so that", "in fact,", "assuming a fair coin, we have", as the source of a pattern. */
export const LEAD = `(?:(?:.* )?(?:that|:) )?(?:[,;] )?(?:(?:in fact|in other words|clearly|indeed|of course|as we have seen|assuming [a-z ]{1,40}) , )?(?:we (?:have|see|find) )?`
