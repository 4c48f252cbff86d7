import { describe, expect, test } from 'vitest'
import { amountBehind, readUnit } from '../../../src/notation/plain/unit.js'

describe('a unit behind a number', () => {
  test.each(['ABCDE'])('is words: %s', text => {
    expect(readUnit(text, 0)).toEqual({ end: text.length, text, isSymbols: false })
    expect(readUnit(`5 ${text} + 1`, 2)).toEqual({ end: 2 + text.length, text, isSymbols: false })
  })
})

describe('an amount', () => {
  test.each(['Mx', 'm', ' M', 'an', 'xmillion', ' millions', '  million', '/3', '/N(2)'])(
    'does not end with %j',
    behind => expect(amountBehind(`$10${behind}`, 3, '$')).toEqual({ end: 3, text: '$' }),
  )
})
