import { describe, expect, test } from 'vitest'

import { read } from '../latex/grammar/reads.js'

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
  ['a □ b', '⇒ ⟹', '\\Rightarrow'],
  ['a □ b', '⇔ ⟺ ↔ \\leftrightarrow', '\\iff'],
  ['a □ b', '∩', '\\cap'],
  ['a □ b', '∪', '\\cup'],
  ['a □ b', '∖ \\smallsetminus', '\\setminus'],
  ['a □ b', '∧ \\land', '\\wedge'],
  ['a □ b', '∨ \\lor', '\\vee'],
  ['□ a', '¬ \\lnot', '\\neg'],
  ['a □ b', '∉ \\not\\in \\not∈', '\\notin'],
  ['a □ b', '≢ \\not\\equiv \\not≡', '\\nequiv'],
  ['a □ b', '⊈ \\not\\subseteq', '\\nsubseteq'],
  ['a □ b', '≮ \\not<', '\\ge'],
  ['a □ b', '≯ \\not>', '\\le'],
  ['a □ b', '\\not= ≠', '\\ne'],
  ['a □ b', '\\not\\sim \\not\\approx', '\\ncong'],
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
})

describe('what says how a formula looks says nothing else', () => {
  test.each(['big big', 'Big Big', 'bigg bigg', 'Bigg Bigg'])(
    'the sizes %s of a pair of delimiters',
    sizes => {
      const [open, close] = sizes.split(' ')
      expect(read(`2 \\${open}( a + b \\${close})`)).toBe('(mul 2 (add a b))')
      expect(read(`2 \\${open}| a + b \\${close}|`)).toBe(read('2 |a + b|'))
    },
  )

  test.each(['middle', 'bigm', 'Bigm', 'biggm', 'Biggm'])('the size \\%s of a bar within', size => {
    expect(read(`p(a \\${size}| b)`)).toBe(read('p(a \\mid b)'))
  })
})

describe('words in the style', () => {
  test.each(['mathbb', 'mathds', 'Bbb'])('%s are a set', name => {
    expect(read(`\\${name}{R}`)).toBe('set:R')
  })
})
