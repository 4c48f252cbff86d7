import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { parsePlain } from '../../../../src/notation/plain/parser.js'
import type { Node } from '../../../../src/notation/tree/node.js'

/** One formula as it is typed and as LaTeX has it. */
type Both = readonly [plain: string, latex: string]

const shape = ({ head, text, args }: Node): unknown => [head, text, args.map(shape)]
const treeOf = (chains: ReturnType<typeof parseChains>) => chains.map(({ terms }) => terms.map(shape))

const named = fc.constantFrom('sin', 'cos', 'tan', 'ln', 'sec', 'cot')
const power = fc.constantFrom(['', ''], ['²', '^2'], ['³', '^3'], ['^2', '^2'], ['^4', '^4'])
const argument = fc.constantFrom(['x', 'x'], ['2x', '2x'], ['θ', '\\theta'], ['15t', '15t'])
const application = fc
  .tuple(named, power, argument, fc.boolean())
  .map(([name, [typed, set], [word, latex], isTight]): Both => {
    // `sin²x`, but `sin x` and `sin² 2x`.
    const blank = isTight && /[²³]/.test(typed!) && !/^\d/.test(word!) ? '' : ' '
    return [`${name}${typed}${blank}${word}`, `\\${name}${set} ${latex}`]
  })
const called = fc
  .tuple(named, power)
  .map(([name, [typed, set]]): Both => [`${name}${typed}(x − 1)`, `\\${name}${set}(x - 1)`])
const factor = fc.constantFrom('', '2', '4', 'y ')
const product = fc
  .tuple(factor, fc.array(fc.oneof(application, called), { minLength: 1, maxLength: 3 }))
  .map(
    ([by, parts]): Both => [
      by + parts.map(([plain]) => plain).join(' '),
      by + parts.map(([, latex]) => latex).join(' '),
    ],
  )
const sum = fc
  .array(product, { minLength: 1, maxLength: 3 })
  .map(
    (parts): Both => [parts.map(([plain]) => plain).join(' + '), parts.map(([, latex]) => latex).join(' + ')],
  )

describe('functions of symbols without a bracket', () => {
  test('are read in plain text as in LaTeX', () =>
    fc.assert(
      fc.property(sum, sum, ([left, l], [right, r]) => {
        const plain = treeOf(parsePlain(`${left} = ${right}`, { letters: 'symbols' }))
        expect(plain).toEqual(treeOf(parseChains(`${l} = ${r}`)))
      }),
    ))

  test('are found whole in a sentence, and what is the same on both sides holds', () =>
    fc.assert(
      fc.property(sum, ([side]) => {
        const document = readDocument(`In short we have ${side} = 1 · (${side}) here.`, 'a.md')
        const { findings } = auditDocument(document, { book: [], effort: { seed: 1, points: 20 } })
        expect(findings.map(({ statement, verdict }) => [statement, verdict])).toEqual([
          [`${side} = 1 · (${side})`, 'holds'],
        ])
      }),
      { numRuns: 30 },
    ))

  test.each([
    ['We tan a hide = 5 times.', []],
    ['It takes 5 sec x 3 = 15 s.', [['5 sec x 3 = 15 s', 'holds']]],
    ['See log n entries = 3 of them.', []],
  ])('are none where words only look like them: %s', (page, expected) => {
    const { findings } = auditDocument(readDocument(page, 'a.md'), {
      book: [],
      effort: { seed: 1, points: 20 },
    })
    expect(findings.map(({ statement, verdict }) => [statement, verdict])).toEqual(expected)
  })
})
