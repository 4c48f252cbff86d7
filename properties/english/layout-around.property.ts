import { describe, expect, test } from 'vitest'
import { layoutStance } from '../../src/english/layout.js'
import { shown, stanceBy } from './layout-in.js'

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
