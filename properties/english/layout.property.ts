import { describe, expect, test } from 'vitest'
import { layoutStance } from '../../src/english/layout.js'
import type { Stance, StanceKind } from '../../src/english/stance-kind.js'

const FORMULA = '$12 + 13 = 26$'

/** What the layout of a page says of the formula at `{}`, and by what. */
function stanceBy(frame: string): Stance | null {
  const source = frame.replace('{}', () => FORMULA)
  const start = source.indexOf(FORMULA)
  const section = { tokens: [], start: 0, end: source.length }
  const words = { section, source, places: new Map() }
  return layoutStance({ start, end: start + FORMULA.length }, words)
}

const shown = (frame: string): StanceKind | null => stanceBy(frame)?.kind ?? null

/** Signs of layout, each with one that is nearly it and shows nothing. */
const SIGNS: readonly (readonly [StanceKind, shows: readonly string[], showsNothing: readonly string[]])[] = [
  [
    'corrected',
    [
      'a ~~b {} c~~ d',
      '~~a~~ ~~b {} c~~',
      '\\sout{a {} b}',
      '\\st{a {}}',
      '\\cancel{a {}}',
      '\\strike{{}}',
      '<del>a {} b</del>',
      '<S>a {}</S>',
      '<strike>a</strike> <del>b {}',
      '\\sout{a} \\sout{b {}',
    ],
    [
      'a ~~b~~ {} c~~',
      '~~a {} b',
      '~~a\n{} b~~',
      'a {} ~~b~~',
      '\\sout{a} {}',
      '\\sout{a \\emph{b}} {}',
      '\\sout{a}\n{}',
      '\\emph{a {} b}',
      '<del>a</del> {}',
      '<div>a {}</div>',
      'b} <del>a</del> {}',
      'x} <del>a</del> b} {}',
      '\\cancel{a} {} \\cancel{b}',
    ],
  ],
  [
    'denied',
    [
      '❌ {}',
      '{} ✗',
      'a\n- ❌ a b c d {}\n',
      'x ✗ ab{}',
      '\\ding{55}{}',
      '\\xmark {}',
      '{} \\ding{56}',
      '{}✗ a b c d',
      '{} a✗ b c d',
      'a {} b c d e f ✘',
      '✖ a b c d e {} f',
      '- ❌ a b c d e {} f',
      '  * ✗ a b c d e {} f',
      '\\item[\\xmark] {}',
      '\\item[ \\times ] {}',
      '\\item[\\texttimes]{}',
      '{} a b c d ❌  ',
      '| {} | wrong |',
      '  | {} | ❌ |',
      '| Does not hold. | {} |',
      '| {} | fails!',
      '| no | {} |',
      '| {} |fail|',
      'The "proof" of it: {}.',
      'Her “argument” shows {}.',
      'The "proof" is long,\nab\nand gives {}',
    ],
    [
      'a ❌ b c d {} e f',
      'a ✗ bcd{} e f',
      '{}abc ✗ d e f',
      'a - ✗ b c d e {} f',
      '{} a b c ✗ d',
      'ab✗ c d e {} f',
      '\\ding{51}{}',
      '{} a b c ❌ d e f',
      'a ✗\n{}',
      '{}\n✗',
      '\\item[\\times] a {}',
      'x \\times {}',
      '\\item[\\cdot] {}',
      '{} | wrong |',
      'a | {} | wrong |',
      'ab| {} | wrong |',
      '| {} | wrong way |',
      '| {} | not |',
      '| {} | a |\n| b | wrong |',
      '| a | wrong |\n| {} | b |',
      'The "proof" of it. Now {}.',
      'The "proof" is long.\n\nWe get {}',
      'The "proof" is\n \t \nlong: {}',
      'The "proof" is\n\nlong: {}',
      'The proof" of it: {}.',
      'The "proofs" of it: {}.',
    ],
  ],
  [
    'reported',
    [
      'Ben’s answer: {}',
      "Mia's first attempt was {}",
      'Chris’ solution, {}',
      'In Lars’s homework {}',
      'Figure 3: {}',
      '  Figure 3: {}',
      '>   Figure 3: {}',
      'Figure3: {}',
      'Fig 3: {}',
      'Figure 3.12: {}',
      'Figure 12a {}',
      '> **Fig. 2** {}',
      '*Screenshot A* {}',
      '__Listing 3.1a__ {}',
      'Photo 2 shows {}',
      '\\caption{a {}}',
      '\\caption*{a {}}',
      '\\caption[short]{a {}}',
      '![a {}](b.png)',
      '<figcaption>a {}</figcaption>',
    ],
    [
      'the clerk’s answer: {}',
      'Ben answer: {}',
      'Ben’s answers: {}',
      'Ben’s two long answer: {}',
      'Ben’s answer. {}',
      'Ben’s answer was found after a very long search in the house: {}',
      'x’Ben’s answer: {}',
      'Ben’s answer\n{}',
      'see Figure 3: {}',
      'seeFigure 3: {}',
      'Figure 3XY: {}',
      'Figures: {}',
      'Figure it out: {}',
      'Figure 3\n{}',
      '\\caption{a} {}',
      '\\captionof{a {}}',
      '![a](b.png) {}',
      '[a {}](b)',
      '<figcaption>a</figcaption> {}',
    ],
  ],
  [
    'quoted',
    [
      'He wrote “a {} b”',
      'He wrote „a {} b',
      'Il dit « a {} b »',
      "It reads ``a {} b''",
      'It reads "a {} b"',
      '"a" "b {} c"',
      'He said “a”. He said “b {}',
      'He wrote “a,\nbc\nand {}',
      'a\n\n> {}\n\nb',
      '> \n> {}',
      '  >  {}',
      '>\n>{}',
      'a > b\n> {}',
      'x>a\n> {}',
      'a “b.” She wrote “c {}',
      'He said "b." She wrote "c {}"',
      'He said "b". She wrote "c {}"',
    ],
    [
      'He wrote “a” {}',
      'Il dit « a » {}',
      "It reads ``a'' {} b",
      'It reads ```a {} b',
      'It reads `a` {} b',
      'a 5" board {} b',
      '"a" {} "b"',
      'He wrote "a {}\nb"',
      'He wrote “a.\n\nThen {}',
      'He wrote “a. \n \nThen {}',
      'He wrote “a, \n \t \nand {}',
      'He wrote “a,\n\nand {}',
      'A “long sentence. Then {}',
      'A “long sentence? Then {}',
      'A “long sentence.” Then {}',
      "It's a {}",
      '> we get {}',
      '> {} then',
      '> we get\n> {}',
      '  > we get\n> {}',
      '> 1 we get\n> {}',
      '> 1\n> {}\n> 12 a',
      '> {}\n> and so on',
    ],
  ],
  [
    'task',
    [
      '\\choice {}',
      '\\wrongchoice{a {}',
      '\\choice { a \\b {}',
      '\\choice{ a \\b {}',
      '\\distractor a b {}',
      '- [ ] {}',
      '  + [ ] a {}',
      'A) {}\nB) b',
      '  A) {}\n  B) b',
      '-   A) {}\n-   B) b',
      '(A) {}\n\n(B) b',
      'A. {}\nB. b',
      '- A) {}\n- B) b',
      '* **A)** {}\n* **B)** b',
      '**(C)** {}\n**(D)** b',
      '\\item[A] {}\n\\item[B] b',
      '\\item [(A)] {}\n\\item [(B)] b',
      'a (A) {} (B) b',
      'A) a B) {}',
      '(A) a b {} c (E) d',
      'Which is it? (a) {} (b) b',
      'Which is it?\n\n(i) {}\n\n(ii) b',
      'Which is it?" a) {}',
      'Which is it?**\n- A) {}',
      'Which is it?\n\na. a\n\nb. {}',
      'Which is it?\n\n(a) a\n\n  (b) {}',
      'Which is it?\n\n(a) a\n\n(b) b\n\n(c) {}',
      'Which is it?\n\n(a) a\n\n- {}',
      'Which is it?\n\n**(a)** a\n\n**12.** {}',
    ],
    [
      '\\choice a b c d e f g h i j k l m {}',
      '\\choices {}',
      '\\choice a \\b {}',
      '- [x] {}',
      '- [ ]{}',
      'a - [ ] {}',
      'A) {}',
      'x A) {}\nB) b',
      'xA) {}\nB) b',
      'A) {}\nxB) b',
      'A) {} b\nc B) d',
      'F) {}\nG) b',
      'A {}\nB b',
      'a A. {}\nB. b',
      '\\item[a] {}\n\\item[b] b',
      'a (A) {}',
      'a x(A) {} (B) b',
      'a (A) b | {} (B) b',
      'a (A) a much longer sentence which is about all sorts of things {} (B) b',
      'What is it? {}',
      'What is it. (a) {}',
      'What is it? (b) {}',
      'What is it?\n\n(a) a\n\nThen {}',
      'Which is it?\n\n(a) a\n\nso (b) {}',
      'Which is it?\n\n(a) a\n\nab(c) {}',
      'What is it?\n\n(a) a\n\nThen\n\n(b) {}',
      'What is it?\n\n\n\n\n\n(a) {}',
    ],
  ],
]

describe.each(SIGNS)('%s', (stance, shows, showsNothing) => {
  test.each(shows)('by %j', frame => expect(shown(frame)).toBe(stance))
  test.each(showsNothing)('but not by %j', frame => expect(shown(frame)).toBe(null))
})

const WRONG = [
  'Errata',
  'Corrigenda',
  'Correction',
  'Known issues',
  'Common error',
  'Popular fallacies',
  'Typical pitfalls',
]
const ALSO_WRONG = [
  'Myths',
  'A fallacy',
  'What went wrong',
  'What goes wrong',
  'Wrong answer',
  'Wrong solutions',
  'Antipattern',
  'Erratum',
  'Corrigendum',
  'Corrections',
  'A myth',
  'Misconception',
  'Popular misconceptions',
  'Frequent fallacy',
  'Typical mistake',
  'Common mistakes',
  'Wrong answers',
  'Wrong solution',
  'False proof',
  'Bogus proofs',
  'Anti-pattern',
  'Antipatterns',
  'Find the mistakes',
  'Find the error',
]
const TASKS = [
  'Find the errors',
  'Find the mistake',
  'True or false',
  'Multiple choice',
  'Bogus proof',
  'False proofs',
  'Anti-patterns',
]
const HARMLESS = [
  'Commonplace',
  'Results',
  'Terratas',
  'Known results',
  'Common errorless',
  'Find the sum',
  'What went on',
  'True',
]

describe('under a heading', () => {
  const HEADINGS = [
    '# _\n\n',
    '###### _\n\n',
    '##\t_\n\n',
    'a\n\n## The _ of it\n\nb\n\n',
    '\\section{_}\n',
    '\\subsubsection*{_}\n',
  ]
  const MORE = ['\\paragraph{_} a ', '\\chapter{_}\n', '_\n===\n\n', '_\n------  \n\n']
  test.each([...HEADINGS, ...MORE])('%j what is listed as wrong is not asserted', heading => {
    for (const title of [...WRONG, ...ALSO_WRONG, ...TASKS])
      expect([title, shown(`${heading.replace('_', title)}{}`)]).toEqual([title, 'corrected'])
    for (const title of HARMLESS)
      expect([title, shown(`${heading.replace('_', title)}{}`)]).toEqual([title, null])
  })

  test('the next heading ends it, and what is no heading begins none', () => {
    for (const page of [
      '# Errata\n\n# Results\n\n{}',
      '{}\n\n# Errata',
      '#Errata\n\n{}',
      '####### Errata\n\n{}',
    ])
      expect([page, shown(page)]).toEqual([page, null])
    for (const page of [
      'a # Errata\n\n{}',
      'a \\section{Errata}\n\n{}',
      'Errata\n==\n\n{}',
      'Errata\n\n{}',
      '\\textbf{Errata}\n{}',
      'Errata\n--- a\n\n{}',
    ])
      expect([page, shown(page)]).toEqual([page, null])
  })

  test('is told as a reader would say it', () => {
    expect(stanceBy('#   Errata  \n\n{}')?.words).toBe('it stands under "Errata"')
    const SAID = [
      'struck out',
      'marked',
      'cell',
      'quotation marks',
      'somebody',
      'quoted',
      'quoted',
      'choices',
      'caption',
    ]
    const PAGES = [
      '~~{}~~',
      '❌ {}',
      '| {} | no |',
      'The "proof" is {}',
      'Ben’s answer: {}',
      '“{}',
      '> {}',
      '- [ ] {}',
      'Figure 3: {}',
    ]
    for (const [i, page] of PAGES.entries()) expect(stanceBy(page)?.words).toContain(SAID[i])
  })

  test('the nearest of many counts', () => {
    for (let count = 1; count < 9; count++)
      for (let wrong = 0; wrong < count; wrong++)
        for (let at = 0; at < count; at++) {
          const parts = Array.from(
            { length: count },
            (_, i) => `# ${i === wrong ? 'Errata' : 'Results'}\n\n${i === at ? '{}' : 'a'}\n\n`,
          )
          expect(shown(parts.join(''))).toBe(at === wrong ? 'corrected' : null)
        }
  })
})

describe('a long line or paragraph', () => {
  const far = 'a '.repeat(400)
  const near = 'a '.repeat(250)
  const SIGNS_BEFORE = [
    '~~_{}~~',
    '<del>_{}',
    'He wrote “_{}',
    'The "proof" is _{}',
    '\\caption{_{}',
    'Which is it? (a) _{}',
    '- [ ] _{}',
  ]
  test.each(SIGNS_BEFORE)('%j is looked at so far back, and no further', frame => {
    expect(shown(frame.replace('_', near))).not.toBe(null)
    expect(shown(frame.replace('_', far))).toBe(null)
    expect(shown(`${far}\n\n${frame.replace('_', '')}`)).not.toBe(null)
  })
  test('so far ahead too', () => {
    for (const frame of ['~~{}_~~', '| {}_| wrong |', '"{}_"', 'A) {}_\nB) b']) {
      expect([frame, shown(frame.replace('_', near))]).not.toEqual([frame, null])
      expect([frame, shown(frame.replace('_', far))]).toEqual([frame, null])
    }
    expect(shown(`A) a ${far}\nB) {}`)).toBe(null)
  })
})

test('what is struck out inside a statement makes all of it so', () => {
  const source = 'So 12 + \\cancel{3} = 12.'
  const words = { section: { tokens: [], start: 0, end: source.length }, source, places: new Map() }
  expect(layoutStance({ start: 3, end: source.length - 1 }, words)?.kind).toBe('corrected')
  expect(layoutStance({ start: 3, end: 5 }, words)).toBe(null)
})
