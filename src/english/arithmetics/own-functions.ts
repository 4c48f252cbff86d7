/** Functions that σ is where it is not the logistic one. */
const OTHERS =
  'relu|gelu|silu|tanh|erf|max|sign|step|heaviside|identity|softplus|hyperbolic tangent|rectified|rectifier'
const OWN_SIGMA = new RegExp(
  String.raw`(?:σ|\\sigma)\s?(?:\(\s?\\?[A-Za-z]{1,3}\s?\))?\$?\s*(?:is|be|denotes?|stands for|means|:?=)\s*\$?(?:the )?\\?(?:${OTHERS})(?![A-Za-z])`,
  'i',
)

/** The letters of functions that a text gives to other functions: "let σ be the ReLU", `\sigma(z) = \tanh z`. */
export const ownFunctionsIn = (text: string): ReadonlySet<string> =>
  new Set(OWN_SIGMA.test(text) ? ['sigma'] : [])
