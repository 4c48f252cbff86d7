import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, boundsText, compareBounds, readBounds } from '../../../src/conform/results/bounds.js'
import { ShapeError } from '../../../src/conform/results/json-shape.js'
import { measuresOf } from '../../../src/conform/results/tally.js'
import { ulpsRoundedUp } from '../../../src/conform/results/ulps.js'
import { hostileText } from '../../report/audit/hostile.js'
import { results } from './reports.js'

const measures = results().map(measuresOf)
const hostileMeasures = results(hostileText, hostileText, 6).map(measuresOf)

describe('the bounds of an implementation', () => {
  test('are read back as they were written, whatever its operations are called', () =>
    fc.assert(
      fc.property(hostileText, hostileMeasures, (name, all) => {
        const bounds = boundsOf(name, all)
        expect(readBounds(boundsText(bounds))).toEqual(bounds)
      }),
    ))

  test('are kept by the run that they were made of, with nothing to say', () =>
    fc.assert(
      fc.property(measures, all => {
        expect(compareBounds('torch', all, readBounds(boundsText(boundsOf('torch', all))))).toEqual({
          complaints: [],
          remarks: [],
        })
      }),
    ))

  test('are complained of where an error has grown, and there alone, with the old and the new', () =>
    fc.assert(
      fc.property(measures, fc.nat(9), fc.constantFrom(10, 0.1), (all, which, factor) => {
        const measured = all.filter(({ maxUlps }) => maxUlps !== null && Number(maxUlps) > 0)
        fc.pre(measured.length > 0)
        const one = measured[which % measured.length]!
        const [mantissa, exponent = '0'] = one.maxUlps!.split('e')
        const maxUlps = `${mantissa}e${Number(exponent) + Math.log10(factor)}`
        const now = all.map(other => (other === one ? { ...one, maxUlps } : other))
        const { complaints, remarks } = compareBounds('torch', now, boundsOf('torch', all))
        const [old, found] = [ulpsRoundedUp(one.maxUlps!, 3), ulpsRoundedUp(maxUlps, 3)]
        const grown = `bounds: ${one.op} ${one.dtype}: expected at most ${old} ulps, got ${found}`
        const fell = `bounds: ${one.op} ${one.dtype} fell from ${old} to ${found} ulps`
        expect({ complaints, remarks }).toEqual(
          factor > 1 ? { complaints: [grown], remarks: [] } : { complaints: [], remarks: [fell] },
        )
      }),
    ))

  test('that are missing are said, and fail nothing', () =>
    fc.assert(
      fc.property(measures, all => {
        const { complaints, remarks } = compareBounds('torch', all, boundsOf('torch', []))
        expect(complaints).toEqual([])
        expect(remarks.length).toBe(all.filter(({ maxUlps }) => maxUlps !== null).length)
        for (const remark of remarks) expect(remark).toMatch(/has none yet/)
      }),
    ))

  test('of another implementation are complained of', () => {
    expect(compareBounds('torch', [], boundsOf('jax', [])).complaints).toEqual([
      'bounds: expected those of "torch", got those of "jax"',
    ])
  })

  const file = (bounds: unknown, rest = {}) =>
    JSON.stringify({ format: 1, implementation: 'a', bounds, ...rest })
  test.each([
    ['no JSON', '{', /expected JSON/],
    ['null', 'null', /expected an object, got null/],
    ['another format', file({}, { format: 2 }), /expected 1, got 2 at format/],
    ['no bounds', file(undefined), /expected an object, got nothing at bounds/],
    [
      'a number',
      file({ a: { float32: 1.5 } }),
      /expected ulps as a text such as "1.25", got 1.5 at bounds\["a"\]\["float32"\]/,
    ],
    ['a text that is none', file({ a: { float32: '-1' } }), /got "-1"/],
    ['a format that is none', file({ a: { float8: '1' } }), /got "float8"/],
    ['a list', file([]), /expected an object, got a list of 0/],
    ['an escape', file({ a: { float32: '\u009b2J\u202e' } }), /got "\\u009b2J\\u202e"/],
  ])('are not read from %s', (_, text, message) => {
    expect(() => readBounds(text)).toThrow(ShapeError)
    expect(() => readBounds(text)).toThrow(message)
  })

  test('take nothing from the prototype of objects', () => {
    const { bounds } = readBounds('{"format":1,"implementation":"a","bounds":{"__proto__":{"float32":"1"}}}')
    expect([...bounds.keys()]).toEqual(['__proto__'])
    expect(() => readBounds('{"__proto__":{"format":1,"implementation":"a","bounds":{}}}')).toThrow(
      ShapeError,
    )
  })
})
