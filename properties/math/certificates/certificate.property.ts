import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certificateFiles } from '../../../src/math/certificates/certificate.js'
import { hasGroups, type Obligation, printStatement } from '../../../src/math/certificates/obligation.js'
import { smtLibScript } from '../../../src/math/certificates/smtlib-script.js'
import { symPyScript } from '../../../src/math/certificates/sympy-script.js'
import { exp, power, symbol, type Term } from '../../../src/math/term/term.js'
import { termJson } from '../../../src/math/term/term-json.js'
import { treesOfEveryKind } from '../term/every-kind.js'
import { obligations } from './obligations.js'

const schema = JSON.parse(
  readFileSync(new URL('../../../fixtures/schema/certificate-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema)

const VERSION = '1.2.3'
const files = certificateFiles(obligations, VERSION)
const certificates = files.filter(({ name }) => name.endsWith('.json')).map(({ text }) => JSON.parse(text))
const textOf = (name: string) => files.find(file => file.name === name)?.text

const proved = (left: Term): Obligation => ({
  relation: '=',
  left,
  right: left,
  positive: [],
  unit: [],
  outcome: 'proved',
  witness: null,
  conditions: [],
})

describe('the certificates of the statements', () => {
  test('keep the schema', () => {
    for (const certificate of certificates)
      expect(validate(certificate), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true)
  })

  test('say what the obligations say', () => {
    expect(certificates.map(({ id }) => id)).toEqual(obligations.map(({ id }) => id))
    for (const [place, { obligation: of }] of obligations.entries()) {
      const { statement, relation, left, right, positive, outcome, witness, conditions, errata } =
        certificates[place]
      expect({ statement, relation, outcome, witness, conditions, errata }).toEqual({
        statement: printStatement(of),
        relation: of.relation,
        outcome: of.outcome,
        witness: of.witness,
        conditions: of.conditions,
        errata: VERSION,
      })
      expect([left, right]).toEqual([termJson(of.left), termJson(of.right)])
      expect(positive).toEqual([...of.positive].sort())
    }
  })

  test('name their scripts, for groups of two and of three members, and no script is without one', () => {
    for (const [place, { obligation: of }] of obligations.entries()) {
      const sizes = of.outcome === 'proved' && hasGroups(of) ? [2, 3] : [null]
      const scripts = sizes.flatMap(members => {
        const script = smtLibScript(of, members ?? 1)
        return script ? [{ members, ...script }] : []
      })
      const { smtlib, sympy } = certificates[place]
      expect(smtlib.map(({ members }: { members: number }) => members)).toEqual(
        scripts.map(({ members }) => members),
      )
      for (const [index, { text, abstracted }] of scripts.entries()) {
        expect(textOf(smtlib[index].file)).toBe(text)
        expect(smtlib[index].abstracted).toEqual(abstracted)
      }
      expect(sympy).toBe('check.py')
    }
    const named = certificates.flatMap(({ smtlib }) => smtlib.map(({ file }: { file: string }) => file))
    expect(files.filter(({ name }) => name.endsWith('.smt2')).map(({ name }) => name)).toEqual(named)
    expect(textOf('check.py')).toBe(symPyScript(obligations))
  })

  test('the order in which a domain and a witness are given does not matter', () => {
    const of: Obligation = {
      ...proved(power('y', 'x')),
      positive: ['y', 'x'],
      unit: ['q', 'p'],
      outcome: 'refuted',
      witness: { y: '2', x: '1' },
    }
    const turned: Obligation = { ...of, positive: ['x', 'y'], unit: ['p', 'q'], witness: { x: '1', y: '2' } }
    const [first, second] = [of, turned].map(
      one => certificateFiles([{ id: 'a', obligation: one }], VERSION)[0]!.text,
    )
    expect(first).toBe(second)
  })
})

describe('the schema', () => {
  test('takes terms of every kind', () =>
    fc.assert(
      fc.property(treesOfEveryKind, tree => {
        const { text } = certificateFiles([{ id: 'a', obligation: proved(tree) }], VERSION)[0]!
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true)
      }),
      { numRuns: 30 },
    ))

  test.each([
    ['a number for a value', { left: { kind: 'number', value: 1 } }],
    ['a decimal', { left: { kind: 'number', value: '0.5' } }],
    ['another kind of term', { left: { kind: 'tan', argument: { kind: 'symbol', name: 'x' } } }],
    ['a sum without a body', { left: { kind: 'sum', index: 'i', size: 'G' } }],
    ['another relation', { relation: '≠' }],
    ['another outcome', { outcome: 'tested' }],
    ['a witness for what is proved', { witness: {} }],
    ['no witness for what is refuted', { outcome: 'refuted' }],
    ['a decimal witness', { outcome: 'refuted', witness: { x: '0.5' } }],
    ['a script outside of the folder', { smtlib: [{ file: '../a.smt2', members: null, abstracted: [] }] }],
    ['another version of certificates', { certificate: 2 }],
    ['a missing field', { conditions: undefined }],
  ])('bites: %s', (_, change) => {
    const sound = certificates[0]
    expect(validate(sound)).toBe(true)
    expect(validate(JSON.parse(JSON.stringify({ ...sound, ...change })))).toBe(false)
  })
})

describe('file names', () => {
  const namesFor = (ids: readonly string[]) =>
    certificateFiles(
      ids.map(id => ({ id, obligation: proved(symbol('x')) })),
      VERSION,
    )
      .map(({ name }) => name)
      .filter(name => name.endsWith('.json'))

  test('are plain, and different even where capitals do not count', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[!-~ü€]{1,12}$/), { maxLength: 12 }), ids => {
        const names = namesFor(ids)
        expect(names).toHaveLength(ids.length)
        expect(names.filter(name => !/^[A-Za-z0-9][A-Za-z0-9.-]*\.json$/.test(name))).toEqual([])
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(ids.length)
      }),
      { numRuns: 50 },
    ))

  test('an id that comes twice is refused', () => {
    expect(() => namesFor(['a', 'a'])).toThrow(RangeError)
  })

  test('a certificate without a script says so', () => {
    let deep: Term = symbol('x')
    for (let level = 0; level < 70; level++) deep = exp(deep)
    const { text } = certificateFiles([{ id: 'a', obligation: proved(power(deep, 65)) }], VERSION)[0]!
    expect(JSON.parse(text)).toMatchObject({ smtlib: [], sympy: null })
  })
})
