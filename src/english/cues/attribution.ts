/** What somebody gives that is not of this page: "the law of Kaplan", "Chinchilla's fit". */
const NOUN =
  '(?:laws?|models?|fits?|estimates?|analysis|theory|rules?|scaling|exponents?|results?|recipes?|formulas?|equations?|parametri[sz]ations?|assumptions?|findings|data|paper|work|study)'
const LEAD = '(?:under|in|by|from|for|per|following|with|using|after|on|as in|according to)'
/** Words that number a part of the page itself. */
const OWN_PART =
  '(?!(?:Sec(?:tion|\\.)?|Fig(?:ure|\\.)?|Tab(?:le|\\.)?|Eq(?:uation|\\.)?|Chapter|Appendix|Theorem|Lemma|Proposition|Corollary|Exercise|Problem|Part|Example|Step|Our)(?![\\p{L}]))'
const NAME = `(?:\\p{Lu}[\\p{L}-]{1,30})`
const PATTERNS = [
  new RegExp(
    `(?<![\\p{L}])${LEAD} (?:[\\p{Ll}-]{1,20} ){0,3}${NOUN} (?:of|by|from|due to|in) (?:the )?${OWN_PART}(${NAME})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}])${LEAD} (?:the )?${OWN_PART}(${NAME})(?: et al\\.?)?['’]s? (?:[\\p{Ll}-]{1,20} ){0,2}${NOUN}(?![\\p{L}])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}])${LEAD} the ${OWN_PART}(${NAME}) (?:[\\p{Ll}-]{1,20} ){0,2}${NOUN}(?![\\p{L}])`,
    'giu',
  ),
]

/** The name of whose law, model or estimate the words before a statement speak; null where they name none. */
export function modelNamedIn(written: string): string | null {
  const names = PATTERNS.flatMap(pattern => [...written.matchAll(pattern)].map(([, name]) => name!))
  // Letters of either case begin the other words of the pattern; a name begins with a capital.
  return names.find(name => /^\p{Lu}/u.test(name)) ?? null
}
