import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'

describe('what nests too deep or is too long is refused as such:', () => {
  test.each([
    ['('.repeat(1_000_000), 'too-large'],
    ['('.repeat(100_000), 'too-deep'],
    ['{'.repeat(100_000), 'too-deep'],
    [`${'('.repeat(40_000)}x${')'.repeat(40_000)}`, 'too-deep'],
    ['-'.repeat(100_000), 'too-deep'],
    [`x${"'".repeat(90_000)}`, 'too-deep'],
    [`a${'/a'.repeat(40_000)}`, 'too-deep'],
    [`2${'\\%'.repeat(40_000)}`, 'too-deep'],
  ])('%#', (source, reason) => {
    expect(refusal(source).reason).toBe(reason)
  })

  test('brackets as deep as people might nest them are read', () => {
    expect(parseChains(`${'('.repeat(150)}x${')'.repeat(150)} = x`)[0]!.terms[0]!.head).toBe('symbol')
  })

  test('long sums and products are flat', () => {
    const [sum] = parseChains(`a${'+a'.repeat(20_000)}`)
    expect(sum!.terms[0]!.args.length).toBe(20_001)
    const [product] = parseChains(`a${' a'.repeat(20_000)}`)
    expect(product!.terms[0]!.args.length).toBe(20_001)
  })
})
