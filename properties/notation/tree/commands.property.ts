import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { read } from '../latex/grammar/reads.js'
import { refusal } from '../latex/grammar/refusal.js'

/** The spellings on the left say what the one on the right says, wherever it stands in for □. */
const SPELLINGS: readonly (readonly [frame: string, spellings: string, known: string])[] = [
  ['□{a}{b}', '\\dfrac \\tfrac \\cfrac \\nicefrac \\sfrac', '\\frac'],
  ['□{n}{k}', '\\dbinom \\tbinom', '\\binom'],
  ['2 □ 3', '× ✕ \\texttimes', '\\times'],
  ['2 □ 3', '· ∙ ⋅ \\cdotp \\bullet', '\\cdot'],
  ['a □ b', '÷ \\div ∕', '/'],
  ['a □ b', '− –', '-'],
  ['a □ b', '±', '\\pm'],
  ['a □ b', '∓', '\\mp'],
  ['x^□', '∗ \\ast', '*'],
  ['□ a \\}', '\\lbrace', '\\{'],
  ['\\{ a □', '\\rbrace', '\\}'],
  ['□ a, b ]', '\\lbrack', '['],
  ['[ a, b □', '\\rbrack', ']'],
  ['2 □ a + b )', '\\lparen', '('],
  ['2 ( a + b □', '\\rparen', ')'],
  ['□ a, b \\rangle', '⟨', '\\langle'],
  ['\\langle a, b □', '⟩', '\\rangle'],
  ['□ a |', '\\vert ∣', '|'],
  ['□ a \\|', '\\Vert \\parallel ∥ ‖', '\\|'],
  ['a + □', '\\cdots \\ldots \\dotsc \\dotsb \\dotsm \\dotsi \\hdots … ⋯', '\\dots'],
  ['45 □', '°', '\\degree'],
  ['□', '∞', '\\infty'],
  ['\\frac{□ f}{□ x}', '∂', '\\partial'],
  ['□ f', '∇', '\\nabla'],
  ['□_i a', '∑', '\\sum'],
  ['□_i a', '∏', '\\prod'],
  ['□ x dx', '∫', '\\int'],
  ['□{a}', '√', '\\sqrt'],
  ['a □ b', '≈ ≃ ≅', '\\approx'],
  ['a □ b', '∼', '\\sim'],
  ['a □ b', '∝', '\\propto'],
  ['a □ b', '→ ⟶', '\\to'],
  ['a □ b', '∈', '\\in'],
  ['a □ b', '≤ ⩽', '\\le'],
  ['a □ b', '≥ ⩾', '\\ge'],
  ['a □ b', '≠', '\\ne'],
  ['a □ b', '≪', '\\ll'],
  ['a □ b', '≫', '\\gg'],
  ['a □ b', '⇒ ⟹ ⇔ ⟺', '\\Rightarrow'],
  ['a □ b', '≡', '\\equiv'],
  ['a □ b', '≔', ':='],
  ['a □', '’ ′', "'"],
  ['p(a □ b)', '\\given', '\\mid'],
  ['p(a □ b)', '≻ \\succcurlyeq \\succeq', '\\succ'],
  ['p(a □ b)', '≺ \\preccurlyeq \\preceq', '\\prec'],
]

describe('another spelling says the same', () => {
  const rows = SPELLINGS.flatMap(([frame, spellings, known]) =>
    spellings
      .split(' ')
      .map(spelling => [frame.replaceAll('□', `${spelling} `), frame.replaceAll('□', `${known} `)] as const),
  )

  test.each(rows)('%s as %s', (spelled, known) => {
    expect(read(spelled)).toBe(read(known))
  })

  test.each(['∴', '∵', '\\therefore', '\\because'])('%s begins a statement of its own', sign => {
    expect(parseChains(`a = b ${sign} c = d`).map(({ terms }) => terms.length)).toEqual([2, 2])
  })
})

describe('what says how a formula looks says nothing else', () => {
  const spaces =
    ', ; : ! > / - thinspace medspace thickspace negthinspace enspace enskip hfill null mathstrut strut displaystyle ' +
    'textstyle scriptstyle scriptscriptstyle nonumber notag allowbreak xspace protect relax mathord mathop mathrel ' +
    'mathbin mathopen mathclose mathpunct mathinner limits nolimits'

  test.each([...spaces.split(' ').map(name => `\\${name}`), '\\ ', '\\\t', '\\\n'])('%j', layout => {
    expect(read(`a ${layout} + b`)).toBe('(add a b)')
  })

  const swallowing =
    'label tag hspace vspace phantom hphantom vphantom color textcolor intertext cite ref eqref shortintertext'

  test.each(swallowing.split(' '))('\\%s with its argument', name => {
    expect(read(`a \\${name}{c d} + b`)).toBe('(add a b)')
  })

  test.each([
    'left right',
    'bigl bigr',
    'Bigl Bigr',
    'biggl biggr',
    'Biggl Biggr',
    'big big',
    'Big Big',
    'bigg bigg',
    'Bigg Bigg',
  ])('the sizes %s of a pair of delimiters', sizes => {
    const [open, close] = sizes.split(' ')
    expect(read(`2 \\${open}( a + b \\${close})`)).toBe('(mul 2 (add a b))')
    expect(read(`2 \\${open}| a + b \\${close}|`)).toBe(read('2 |a + b|'))
  })

  test.each(['middle', 'bigm', 'Bigm', 'biggm', 'Biggm'])('the size \\%s of a bar within', size => {
    expect(read(`p(a \\${size}| b)`)).toBe(read('p(a \\mid b)'))
  })
})

describe('an environment', () => {
  const arranging =
    'align align* aligned gather gather* gathered equation equation* split multline ' +
    'multline* flalign flalign* eqnarray eqnarray* displaymath math dmath dmath*'

  test.each(arranging.split(' '))('%s only arranges statements', name => {
    expect(read(`\\begin{${name}} a = b \\\\ c = d \\end{${name}}`)).toBe('a = b; c = d')
  })

  test.each('alignat{2} alignat*{2} alignedat{2} IEEEeqnarray{rCl} IEEEeqnarray*{rCl}'.split(' '))(
    '%s only arranges statements too, and says how',
    opening => {
      const [name, columns] = opening.split('{')
      expect(read(`\\begin{${name}}{${columns} a = b \\\\ c = d \\end{${name}}`)).toBe('a = b; c = d')
    },
  )

  test.each('pmatrix bmatrix matrix smallmatrix vmatrix'.split(' '))(
    '%s holds the rows of a matrix',
    name => {
      expect(read(`\\begin{${name}} a & b \\end{${name}}`)).toContain('(matrix (sequence a b))')
    },
  )

  test.each(['cases', 'tikzpicture', ''])('%j is refused', name => {
    expect(refusal(`\\begin{${name}} a \\end{${name}}`).message).toContain('expected an environment')
  })
})

describe('words in the style', () => {
  test.each('text textbf textrm textit textsf texttt textsc textnormal textup mbox hbox emph'.split(' '))(
    '%s are a label',
    name => {
      expect(read(`a \\${name}{if so}`)).toBe('(mul a "if so")')
      expect(read(`\\${name}{net}`)).toBe('"net"')
    },
  )

  test.each('mathrm operatorname mathsf mathtt mathup mathcal mathscr mathfrak'.split(' '))(
    '%s are a name',
    name => {
      expect(read(`\\${name}{net}`)).toBe('net')
    },
  )

  test.each('mathrm operatorname mathsf mathtt mathup'.split(' '))('%s are applied to anything', name => {
    expect(read(`\\${name}{net}(a + b)`)).toBe('(call net (add a b))')
  })

  test.each(['mathbb', 'mathds', 'Bbb'])('%s are a set', name => {
    expect(read(`\\${name}{R}`)).toBe('set:R')
  })

  test.each(['si', 'unit'])('%s are a unit', name => {
    expect(read(`5 \\${name}{\\kilo\\metre}`)).toBe('(mul 5 "kilo metre")')
  })
})

describe('a relation sign', () => {
  const signs: readonly (readonly [spellings: string, sign: string])[] = [
    ['\\approx \\simeq \\cong \\approxeq \\fallingdotseq \\risingdotseq \\doteq', '≈'],
    ['\\sim \\thicksim \\asymp', '~'],
    ['\\propto \\varpropto', '∝'],
    ['\\to \\rightarrow \\longrightarrow \\mapsto \\longmapsto', '→'],
    ['\\in', '∈'],
    ['< \\lt', '<'],
    ['> \\gt', '>'],
    ['\\le \\leq \\leqslant', '≤'],
    ['\\ge \\geq \\geqslant', '≥'],
    ['\\ne \\neq', '≠'],
    ['\\ll', '≪'],
    ['\\gg', '≫'],
    ['\\Rightarrow \\implies \\Longrightarrow \\iff \\Leftrightarrow \\Longleftrightarrow', '⇒'],
    ['\\equiv', '≡'],
    [':= \\coloneqq \\triangleq \\gets \\leftarrow \\coloneq', ':='],
  ]

  test.each(signs.flatMap(([spellings, sign]) => spellings.split(' ').map(spelling => [spelling, sign])))(
    '%s is %s',
    (spelling, sign) => {
      expect(parseChains(`a ${spelling} b`)[0]!.signs.map(({ operator }) => operator)).toEqual([sign])
    },
  )
})

describe('a Greek letter is a symbol of its name', () => {
  const letters: readonly string[] = (
    'alpha α|beta β|gamma γ|delta δ|epsilon ε|zeta ζ|eta η|theta θ|iota ι|kappa κ|lambda λ|mu μ|nu ν|xi ξ|omicron ο|pi π|' +
    'rho ρ|sigma σ|tau τ|upsilon υ|phi φ|chi χ|psi ψ|omega ω|Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|' +
    'Upsilon Υ|Phi Φ|Psi Ψ|Omega Ω|epsilon ϵ|mu µ'
  ).split('|')

  test.each(letters.map(letter => letter.split(' ') as [string, string]))('%s, %s', (name, character) => {
    expect(read(`a \\${name}`)).toBe(`(mul a ${name})`)
    expect(read(`a ${character}`)).toBe(`(mul a ${name})`)
  })

  test.each('epsilon theta pi rho sigma phi kappa'.split(' '))('\\var%s too', name => {
    expect(read(`a \\var${name}`)).toBe(`(mul a ${name})`)
  })

  test.each('ell hbar infty top dagger circ emptyset'.split(' '))('and so is \\%s', name => {
    expect(read(`\\${name}`)).toBe(name)
  })
})
