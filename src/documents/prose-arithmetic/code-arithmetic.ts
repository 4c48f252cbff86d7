/** What only programs, paths, versions and strings hold. */
const PROGRAM =
  /["'`;#@&?|]|^\s*~|\b[a-z]\w+=\S+\s+[a-z]\w+=|--|\+\+|::|\/\/|<<|>>|->|=>|[-+*/%&|^]=(?!=)|\w\.[A-Za-z_]|\.\.|\d\.\d+\.\d|\d_?[ui]\d|(?:^|\s)[~.]?\/\w|\\[A-Za-z]|<\/?[a-z][\w-]*\s?\/?>|\b(?:if|for|while|def|return|import|lambda|not|and|or|in|let|const|var|print|assert|else)\b/
/** `0.666...`: decimals that go on. */
const CUT_OFF = /(?<=\.\d{1,40})\.{3}(?![.\d])/g
const SIGN = /=\s{0,9}~|[~<>!=]=|[~=<>≈≤≥≠]/
const FIGURE = /(?<![\w.])\.?\d/
/** A letter, with an index or not, or the name of a Greek one. */
const DEFINITION =
  /^\s*(?:[A-Za-z]|[α-ωΑ-Ω]|alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|eta|mu|rho|tau)(?:_\w{1,39}|\d)?\s*(?:=\s?~?|≈)[^=]*$/

/**
 * Whether inline code states arithmetic: a relation with figures on both sides, or one symbol that is given a value.
 * What it says, and whether it can be read, is for its reader to find.
 */
export const statesArithmetic = (code: string): boolean =>
  relatesFigures(code) || (!isProgram(code) && DEFINITION.test(code) && FIGURE.test(code.split(SIGN)[1]!))

/** Whether code holds a relation with figures on both sides. */
function relatesFigures(code: string): boolean {
  if (isProgram(code)) return false
  const sides = code.split(SIGN)
  return sides.slice(1).some((side, i) => FIGURE.test(sides[i]!) && FIGURE.test(side))
}

/** A score, `3 - 2 = 3 points`, is no difference, and in a program `7/2` may be 3. */
const OPERATION = /[\d)]\s{0,3}(?:[+*×·⋅^]|\*\*)\s{0,3}[\d(√]/

/** Whether a line of a block works something out: `17 = 1*9 + 8`, and not `1 = 2`, nor the `+` of what was changed. */
export const calculates = (line: string): boolean =>
  relatesFigures(line) && OPERATION.test(line) && !/^[-+]/.test(line) && !/\d\s*[/÷]\s*\d/.test(line)

const isProgram = (code: string): boolean => code.length > MAX || PROGRAM.test(code.replaceAll(CUT_OFF, ''))

/** Longer code is a program. */
const MAX = 400
