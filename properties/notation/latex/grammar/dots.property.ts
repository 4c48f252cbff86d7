import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latexName } from '../../../../src/math/term/latex-name.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { canonical } from '../../../../src/notation/tree/canonical.js'
import { spelled } from '../../../../src/notation/tree/spelling.js'

const name = fc.constantFrom('x', 'T', 'V_C', '\\theta', 'q_1')
const nodeOf = (source: string) => parseChains(source, { offset: 0, macros: new Map() })[0]!.terms[0]!

test('dots above a name are a name of its own, which prints as it was read', () => {
  fc.assert(
    fc.property(name, fc.constantFrom('\\dot', '\\ddot', '\\dddot'), (of, dots) => {
      const found = spelled(canonical(nodeOf(`${dots}{${of}}`)))
      expect(found).not.toBe(spelled(canonical(nodeOf(of))))
      expect(spelled(canonical(nodeOf(latexName(found))))).toBe(found)
      const count = dots.length - '\\ot'.length
      expect(found.split('dot ').length - 1).toBe(count)
    }),
  )
})

test('a dot above a digit is none', () => {
  expect(() => nodeOf('0.\\dot{3}')).toThrow()
})
