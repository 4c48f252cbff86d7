import type { Operator } from './node.js'
import type { WordStyle } from './token.js'

const listed = (names: string): readonly string[] => names.split(' ')
const commands = (names: string): ReadonlySet<string> => new Set(listed(names).map(name => `\\${name}`))

/** Spacing and other commands that say how a formula looks and not what it says. */
export const LAYOUT: ReadonlySet<string> = new Set([
  ...commands(
    ', ; : ! > / - thinspace medspace thickspace negthinspace enspace enskip hfill null mathstrut strut',
  ),
  ...commands(
    'displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag allowbreak xspace protect relax ' +
      'checkmark qed qedhere blacksquare',
  ),
  ...commands('bf it sl mit bfseries itshape boldmath normalfont'),
  ...commands('mathord mathop mathrel mathbin mathopen mathclose mathpunct mathinner'),
  '\\ ',
  '\\\t',
  '\\\n',
])

/** Layout that swallows an argument. */
export const LAYOUT_WITH_ARGUMENT = commands(
  'label tag hspace vspace phantom hphantom vphantom color textcolor intertext cite ref eqref shortintertext',
)

/** Sizes before a delimiter, and which side of a pair it is: `\left|` opens. */
export const DELIMITER_SIZES: ReadonlyMap<string, 'open' | 'close' | 'either' | 'middle'> = new Map([
  ...listed('left bigl Bigl biggl Biggl').map(name => [`\\${name}`, 'open'] as const),
  ...listed('right bigr Bigr biggr Biggr').map(name => [`\\${name}`, 'close'] as const),
  ...listed('big Big bigg Bigg').map(name => [`\\${name}`, 'either'] as const),
  ...listed('middle bigm Bigm biggm Biggm').map(name => [`\\${name}`, 'middle'] as const),
])

const WORD_STYLES: Readonly<Record<WordStyle, string>> = {
  text: 'text textbf textrm textit textsf texttt textsc textnormal textup mbox hbox emph',
  upright: 'mathrm operatorname mathsf mathtt mathup',
  calligraphic: 'mathcal mathscr mathfrak',
  blackboard: 'mathbb mathds Bbb',
  unit: 'si unit',
}

/** Commands whose argument is words, and the style of those words. */
export const WORDS: ReadonlyMap<string, WordStyle> = new Map(
  (Object.keys(WORD_STYLES) as WordStyle[]).flatMap(style =>
    listed(WORD_STYLES[style]).map(name => [`\\${name}`, style] as const),
  ),
)

/** Old commands that set the rest of their group as words, and the style of those words: `{\rm opt}`. */
export const FONT_SWITCHES: ReadonlyMap<string, WordStyle> = new Map([
  ...listed('rm sf tt rmfamily sffamily ttfamily').map(name => [`\\${name}`, 'upright'] as const),
  ...listed('cal frak').map(name => [`\\${name}`, 'calligraphic'] as const),
])

/** Environments that only arrange statements. */
export const ARRANGEMENTS: ReadonlySet<string> = new Set(
  listed(
    'align align* aligned alignat alignat* alignedat gather gather* gathered equation equation* split multline ' +
      'multline* flalign flalign* eqnarray eqnarray* displaymath math dmath dmath* IEEEeqnarray IEEEeqnarray*',
  ),
)

/** Environments whose rows are those of a matrix. */
export const MATRICES: ReadonlySet<string> = new Set(
  listed('pmatrix bmatrix matrix smallmatrix vmatrix array'),
)

/** Environments whose rows are the cases of a value. */
export const CASES: ReadonlySet<string> = new Set(listed('cases dcases'))

/** Spellings of the same thing: characters and commands, and the spelling that the parser knows. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\dfrac \\tfrac \\cfrac \\nicefrac \\sfrac': '\\frac',
    '\\dbinom \\tbinom': '\\binom',
    '× ✕ \\texttimes': '\\times',
    '· ∙ ⋅ \\cdotp \\bullet': '\\cdot',
    '÷ \\div ∕': '/',
    '− –': '-',
    '±': '\\pm',
    '∓': '\\mp',
    '∗ \\ast': '*',
    '\\lbrace': '\\{',
    '\\rbrace': '\\}',
    '\\lbrack': '[',
    '\\rbrack': ']',
    '\\lparen': '(',
    '\\rparen': ')',
    '⟨': '\\langle',
    '⟩': '\\rangle',
    '\\vert ∣': '|',
    '\\Vert \\parallel ∥ ‖': '\\|',
    '\\cdots \\ldots \\dotsc \\dotsb \\dotsm \\dotsi \\hdots … ⋯': '\\dots',
    '°': '\\degree',
    '∞': '\\infty',
    '∂': '\\partial',
    '∇': '\\nabla',
    '∑': '\\sum',
    '∏': '\\prod',
    '∫ \\iint \\iiint \\oint ∬ ∮': '\\int',
    '√': '\\sqrt',
    '≈': '\\approx',
    '≃': '\\simeq',
    '≅': '\\cong',
    '∼': '\\sim',
    '∝': '\\propto',
    '→ ⟶': '\\to',
    '∈': '\\in',
    '∉': '\\notin',
    '⊂': '\\subset',
    '⊃': '\\supset',
    '⊆ \\subseteqq': '\\subseteq',
    '⊇ \\supseteqq': '\\supseteq',
    '⊊ ⫋ \\subsetneqq \\varsubsetneq': '\\subsetneq',
    '⊋ ⫌ \\supsetneqq \\varsupsetneq': '\\supsetneq',
    '⊈ \\nsubseteqq': '\\nsubseteq',
    '⊄': '\\nsubset',
    '∩': '\\cap',
    '∪': '\\cup',
    '∖ \\smallsetminus \\backslash': '\\setminus',
    '△ ∆ \\bigtriangleup \\vartriangle': '\\triangle',
    '∅ \\varnothing': '\\emptyset',
    '∁': '\\complement',
    '¬ \\lnot': '\\neg',
    '∧ \\land': '\\wedge',
    '∨ \\lor': '\\vee',
    '⊕': '\\oplus',
    '⊤': '\\top',
    '⊥': '\\bot',
    '↔ ⟷ \\longleftrightarrow': '\\leftrightarrow',
    '≤ ⩽ ≯ \\ngtr': '\\le',
    '≥ ⩾ ≮ \\nless': '\\ge',
    '≰ \\nleq \\nleqslant': '\\gt',
    '≱ \\ngeq \\ngeqslant': '\\lt',
    '≠': '\\ne',
    '≪': '\\ll',
    '≫': '\\gg',
    '⇒ ⟹': '\\Rightarrow',
    '⇔ ⟺': '\\iff',
    '∴': '\\therefore',
    '∵': '\\because',
    '≡': '\\equiv',
    '≢': '\\nequiv',
    '≔': ':=',
    '’ ′': "'",
    '\\given': '\\mid',
    '≻ \\succcurlyeq \\succeq': '\\succ',
    '≺ \\preccurlyeq \\preceq': '\\prec',
  }).flatMap(([spellings, known]) => listed(spellings).map(spelling => [spelling, known] as const)),
)

/** Relation signs. */
export const RELATIONS: ReadonlyMap<string, Operator> = new Map(
  (
    Object.entries({
      '=': '=',
      '\\approx \\simeq \\cong \\approxeq \\fallingdotseq \\risingdotseq \\doteq': '≈',
      '\\sim \\thicksim \\asymp': '~',
      '\\propto \\varpropto': '∝',
      '\\to \\rightarrow \\longrightarrow \\mapsto \\longmapsto \\colon': '→',
      '\\in': '∈',
      '< \\lt': '<',
      '> \\gt': '>',
      '\\le \\leq \\leqslant': '≤',
      '\\ge \\geq \\geqslant': '≥',
      '\\ne \\neq': '≠',
      '\\ll': '≪',
      '\\gg': '≫',
      '\\Rightarrow \\implies \\Longrightarrow': '⇒',
      '\\iff \\Leftrightarrow \\Longleftrightarrow \\leftrightarrow': '⇔',
      '\\equiv': '≡',
      '\\nequiv': '≢',
      '\\notin': '∉',
      '\\subseteq': '⊆',
      '\\subset': '⊂',
      '\\subsetneq': '⊊',
      '\\supseteq': '⊇',
      '\\supset': '⊃',
      '\\supsetneq': '⊋',
      '\\nsubseteq': '⊈',
      '\\nsubset': '⊄',
      '\\nsim \\ncong \\napprox': '≁',
      ':= \\coloneqq \\triangleq \\gets \\leftarrow \\coloneq': ':=',
    } satisfies Record<string, Operator>) as [string, Operator][]
  ).flatMap(([spellings, operator]) => listed(spellings).map(spelling => [spelling, operator] as const)),
)

/** Signs that may stand alone in braces between two operands. */
export const BINARY: ReadonlySet<string> = commands('times cdot cap cup setminus triangle oplus wedge vee')

/** How a sign that `\\not` strikes out is spelled; what is not less is at least as large. */
const STRUCK: Partial<Record<Operator, string>> = {
  '=': '\\ne',
  '<': '\\ge',
  '>': '\\le',
  '≤': '\\gt',
  '≥': '\\lt',
  '∈': '\\notin',
  '⊆': '\\nsubseteq',
  '⊂': '\\nsubset',
  '≡': '\\nequiv',
}

/** The spelling of what `\\not` makes of a sign, a character or a command; null where that is no relation. */
export function struckOut(sign: string): string | null {
  const operator = RELATIONS.get(ALIASES.get(sign) ?? sign)
  return operator ? (STRUCK[operator] ?? '\\nsim') : null
}

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi ' +
  'psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
const GREEK_CHARACTERS = [...'αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ']

/** Commands and characters that are a symbol, and its name: `\varepsilon` is `epsilon`. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...listed(GREEK).map(name => [`\\${name}`, name] as const),
  ...listed(GREEK).map((name, place) => [GREEK_CHARACTERS[place]!, name] as const),
  ...listed('epsilon theta pi rho sigma phi kappa').map(name => [`\\var${name}`, name] as const),
  ['ϵ', 'epsilon'],
  ['ℓ', 'ell'],
  ['µ', 'mu'],
  ['\\imath', 'i'],
  ['\\jmath', 'j'],
  ...listed('ell hbar infty top bot dagger circ emptyset complement').map(
    name => [`\\${name}`, name] as const,
  ),
])
