import '../../../src/fields/machine-learning/units.js'
import { describe, expect, test } from 'vitest'
import { amountBehind, readUnit } from '../../../src/notation/plain/unit.js'

describe('a unit behind a number', () => {
  test.each([
    'GB',
    'ms',
    'm²',
    'm³',
    'H100s',
    '°C',
    'µs',
    'tokens',
    'tokens / sec / chip',
    'tokens/s',
    'GPU-hours',
    'tokens per step',
    'kg m',
    'kND',
    'NDx',
    'ABCDE',
    'KFLOPS',
    'K',
    'B',
    's',
    'h',
    'million tokens of a run',
    'at b c d e f g h',
  ])('is words: %s', text => {
    expect(readUnit(text, 0)).toEqual({ end: text.length, text, isSymbols: false })
    expect(readUnit(`5 ${text} + 1`, 2)).toEqual({ end: 2 + text.length, text, isSymbols: false })
  })

  test('has one blank between its words', () => {
    expect(readUnit('GB  per\t\nstep', 0)).toEqual({ end: 13, text: 'GB per step', isSymbols: false })
    expect(readUnit('tokens  /  s', 0)).toEqual({ end: 12, text: 'tokens / s', isSymbols: false })
  })

  test.each([
    ['GB x 3', 'GB'],
    ['GB X 3', 'GB'],
    ['GB x (3)', 'GB'],
    ['GB / N', 'GB'],
    ['GB-N', 'GB'],
    ['GB - N', 'GB'],
    ['GB + s', 'GB'],
    ['GB / 3', 'GB'],
    ['GB / sqrt(2)', 'GB'],
    ['GB per f(x)', 'GB per'],
    ['s, h', 's'],
    ['m m m m m m m m m', 'm m m m m m m m'],
    ['GB / Ns', 'GB / Ns'],
    ['GB x', 'GB x'],
    ['GB x = 3', 'GB x'],
  ])('%s ends behind %s', (source, text) => {
    expect(readUnit(source, 0)).toEqual({ end: text.length, text, isSymbols: false })
  })

  test.each(['N', 'D', 'x', 'n', 'ND', 'XGB', 'GBX', 'ABCD', 'QW', 'QF', 'QB', 'FLO', 'XOPS', 'MSX'])(
    'is a product of symbols: %s',
    text => {
      for (const behind of ['', ' + 1', ' m'])
        expect(readUnit(`${text}${behind}`, 0)).toEqual({ end: text.length, text, isSymbols: true })
    },
  )

  test('is an abbreviation in capitals', () => {
    const prefixed = ['KMGTPEZ B', 'KMGTP W', 'MGTP F'].flatMap(line => {
      const [prefixes, name] = line.split(' ')
      return [...prefixes!].map(prefix => `${prefix}${name}`)
    })
    const words = 'FLOP FLOPS MFLOP MAC MACS OPS GPU GPUS TPU TPUS CPU CPUS USD EUR GBP HZ BN MN TN'
    for (const text of [...prefixed, ...words.split(' ')])
      expect(readUnit(text, 0)).toEqual({ end: text.length, text, isSymbols: false })
  })

  test('is one letter only where it is a scale or a unit', () => {
    const letters = [...'abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ']
    const units = letters.filter(letter => !readUnit(letter, 0)!.isSymbols)
    expect(units.sort()).toEqual([...'BGJKMTWghkms'])
  })

  test.each(['', '{', '²', '5', '+', ' GB', 'GB_x', 'GB(2)', 'x 3', 'x3', 'f[0]', 'd_k'])(
    'is none: %j',
    source => expect(readUnit(source, 0)).toBeNull(),
  )
})

describe('an amount', () => {
  test.each([
    ['', '$'],
    ['M', 'M $'],
    ['K', 'K $'],
    ['B', 'B $'],
    ['T', 'T $'],
    ['k', 'k $'],
    ['mn', 'mn $'],
    ['bn', 'bn $'],
    ['tn', 'tn $'],
    ['million', 'million $'],
    [' million', 'million $'],
    ['\tbillion', 'billion $'],
    [' thousand', 'thousand $'],
    [' trillion', 'trillion $'],
    ['/h', '$/h'],
    [' / h', '$/h'],
    ['/ h', '$/h'],
    [' /h', '$/h'],
    [' per hour', '$ per hour'],
    ['\tper  hour', '$ per hour'],
    ['M/h', 'M $/h'],
    [' million per year', 'million $ per year'],
    ['/GPU/h', '$/GPU/h'],
  ])('with %j behind its figure has the text %j', (behind, text) => {
    expect(amountBehind(`$10${behind} = 2`, 3, '$')).toEqual({ end: 3 + behind.length, text })
    expect(amountBehind(`€7${behind}`, 2, '€')).toEqual({
      end: 2 + behind.length,
      text: text.replace('$', '€'),
    })
  })

  test.each(['Mx', 'm', ' M', 'an', 'xmillion', ' millions', '  million', '/3', '/N(2)'])(
    'does not end with %j',
    behind => expect(amountBehind(`$10${behind}`, 3, '$')).toEqual({ end: 3, text: '$' }),
  )
})
