/** What only programs, paths, versions and strings hold. */
const SIGNS =
  /["'`;#@&?|]|^\s*~|\b[a-z]\w+=[^\s=]+\s+[a-z]\w+=|--|\+\+|::|\/\/|<<|>>|->|=>|[-+*/%&|^]=(?!=)|\w\.[A-Za-z_]|\.\.|\d\.\d+\.\d|\d_?[ui]\d|\d\d:\d\d:\d\d|(?:^|\s)[~.]?\/\w|\\[A-Za-z]|<\/?[a-z][\w-]*\s?\/?>/
const KEYWORD = /\b(?:if|for|while|def|return|import|lambda|not|and|or|in|let|const|var|print|assert|else)\b/
const BEGINS_WITH_KEYWORD = new RegExp(`^\\s*${KEYWORD.source}|[{}]\\s*$`)
/** `0.666...`: decimals that go on. */
const CUT_OFF = /\.{3}(?![.\d])(?<=\.\d{1,40}\.{3})/g
/** `1 + 2 + ... + n`: members that are left out. */
const LEFT_OUT = /(?<=[-+*·×⋅]\s{0,3})\.{3}(?=\s{0,3}[-+*·×⋅=])/g
/** `Anna's share`: no quotation mark. */
const GENITIVE = /(?<=\p{L})['’]s(?!\p{L})/gu
/** `f'(x)`, and no quotation mark either. */
const PRIMES = /(?<=(?<![\p{L}\d'])\p{L})'{1,3}(?=\()/gu
const SIGN = /=\s{0,9}~|[~<>!=]=|[~=<>≈≤≥≠]/
const FIGURE = /(?<![\w.])\.?\d/
/** A letter, with an index or not, or the name of a Greek one. */
const DEFINITION =
  /^\s*(?:[A-Za-z]|[α-ωΑ-Ω]|alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|eta|mu|rho|tau)(?:_\w{1,39}|\d)?\s*(?:=\s?~?|≈)[^=]*$/

/** `x = 3*x` gives x another value. */
const ASSIGNMENT = /^\s*([A-Za-z]\w*)\s*=(?=.*(?<!\w)\1(?!\w))/

/** `alpha/r = 2`: what no program assigns to. */
const OF_NAMES = /^\s{0,9}\(?\s{0,9}[A-Za-zα-ω][\w ]{0,40}[-+*·×/^√][^=≈]{1,60}[=≈]\s{0,9}[-−]?\d[^=]{0,60}$/u

/**
 * Whether inline code states arithmetic: a relation with figures on both sides, or one symbol that is given a value.
 * What it says, and whether it can be read, is for its reader to find.
 */
export const statesArithmetic = (code: string): boolean =>
  relatesFigures(code) ||
  (!isProgram(code) && OF_NAMES.test(code)) ||
  (!isProgram(code) && DEFINITION.test(code) && !ASSIGNMENT.test(code) && FIGURE.test(code.split(SIGN)[1]!))

/** Whether code holds a relation with figures on both sides. */
const relatesFigures = (code: string): boolean => !isProgram(code) && betweenFigures(code)

function betweenFigures(code: string): boolean {
  const sides = code.split(SIGN)
  return sides.slice(1).some((side, i) => FIGURE.test(sides[i]!) && FIGURE.test(side))
}

/** The unit of a figure, or what it counts, before an operator. */
const UNIT = String.raw`(?:\s?[\p{L}µΩ°%]{1,12}[²³23]?)?`
/** `0x10` is one number. */
const OPERATION = new RegExp(
  String.raw`[\d)]${UNIT}\s{0,3}(?:[+*×·⋅^/÷]|\*\*|(?<!(?<!\d)0)[xX])\s{0,3}[\d(√$€£]`,
  'u',
)
/** A score, `3 - 2 = 3 points`, is no difference, and neither is a range, whose end is the greater. */
const DIFFERENCE = new RegExp(
  String.raw`(?<![\d.])(\d[\d,]{0,24}\.\d+|\d+(?= ?\p{L}))${UNIT} [-−] (\d[\d,]*(?:\.\d+)?)`,
  'u',
)

function takesAway(line: string): boolean {
  const [from, off] = (DIFFERENCE.exec(line) ?? []).slice(1).map(text => Number(text.replaceAll(',', '')))
  return from !== undefined && off !== undefined && from > off
}

const ROUNDS = /\b(?:floor|ceil|round)\(|[⌊⌈]/

/** Whether a line of a block works something out: `17 = 1*9 + 8`, and not `1 = 2`, nor the `+` of what was changed. */
export const calculates = (line: string): boolean =>
  !isCommand(line) &&
  betweenFigures(line) &&
  (OPERATION.test(line) || takesAway(line)) &&
  !/^[-+]/.test(line) &&
  // In a program the quotient of two whole numbers may be a whole number, unless it says so.
  (line.includes('.') || ROUNDS.test(line) || !/\d\s*[/÷]\s*\d/.test(line))

/** Whether a line of a block is one of a program, which words alone do not make it, or what one printed. */
export const isCommand = (line: string): boolean =>
  hasSigns(line) || BEGINS_WITH_KEYWORD.test(line) || dividesAsPrograms(line)

const QUOTIENT = /(?<![\d.]\s?)(\d+)\s?\/\s?(\d+)\s?=\s?(\d+)(?:\.0+)?(?![\d.])/g

/** `7 / 2 = 3`: a quotient of whole numbers without what is left over. */
const dividesAsPrograms = (line: string): boolean =>
  [...line.matchAll(QUOTIENT)].some(found => {
    const [above, below, quotient] = found.slice(1).map(Number) as [number, number, number]
    const isExact = Math.max(above, below, quotient) < 10 ** MAX_DIGITS
    return isExact && above % below > 0 && Math.floor(above / below) === quotient
  })

/** A double holds every whole number of so many digits. */
const MAX_DIGITS = 15

/** Whether code is an expression of figures that works something out, and no relation: `3 * 2 * 80 / 42.5`. */
export const worksOut = (code: string): boolean =>
  !isProgram(code) && !SIGN.test(code) && (OPERATION.test(code) || takesAway(code))

export const isProgram = (code: string): boolean => hasSigns(code) || KEYWORD.test(code)

const hasSigns = (code: string): boolean =>
  code.length > MAX ||
  SIGNS.test(
    code.replaceAll(CUT_OFF, '').replaceAll(LEFT_OUT, '').replaceAll(GENITIVE, '').replaceAll(PRIMES, ''),
  )

/** Longer code is a program. */
const MAX = 400
