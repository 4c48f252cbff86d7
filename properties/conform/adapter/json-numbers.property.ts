import { describe, expect, test } from 'vitest'
import { bareNumber, withNumbersQuoted } from '../../../src/conform/adapter/json-numbers.js'

describe('a text of JSON with its numbers as they were written', () => {
  test.each([
    ['1', '"1"'],
    ['-0', '"-0"'],
    ['10', '"10"'],
    ['-12.50', '"-12.50"'],
    ['[1,23, 456]', '["1","23", "456"]'],
    ['1e5', '"1e5"'],
    ['1E5', '"1E5"'],
    ['1e+5', '"1e+5"'],
    ['1e-05', '"1e-05"'],
    ['1.25e-123', '"1.25e-123"'],
    ['-1.0E+10', '"-1.0E+10"'],
    ['[0.1,-0.2]', '["0.1","-0.2"]'],
    ['[true,null,false]', '[true,null,false]'],
    ['"1"', '"1"'],
    ['["1",1,"a 2 b",2]', '["1","1","a 2 b","2"]'],
    ['{"a1":1}', '{"a1":"1"}'],
    ['["\\"1",1]', '["\\"1","1"]'],
    ['["1\\\\",1]', '["1\\\\","1"]'],
    ['["1\\\\\\"2",3]', '["1\\\\\\"2","3"]'],
    ['["",1,""]', '["","1",""]'],
    [' 1 ', ' "1" '],
    ['', ''],
  ])('%s is %s', (text, quoted) => expect(withNumbersQuoted(text)).toBe(quoted))
})

describe('the first number that JSON does not have', () => {
  test.each<[string, string | null]>([
    ['[NaN]', 'NaN'],
    ['[nan,inf]', 'nan'],
    ['[1,-Infinity]', '-Infinity'],
    ['[Infinity]', 'Infinity'],
    ['[-inf]', '-inf'],
    ['[INF]', 'INF'],
    ['inf', 'inf'],
    ['[-nan]', '-nan'],
    ['{"a":"nan","b":inf}', 'inf'],
    ['{"a":"nan"}', null],
    ['["\\"nan",1]', null],
    ['"a"nan', 'nan'],
    ['"a""nan"', null],
    ['["a\\\\",nan]', 'nan'],
    // A string that never ends holds all that follows.
    ['["nan', null],
    ['["a\\', null],
    ['[nano]', null],
    ['[info]', null],
    ['[infinite]', null],
    ['[inf_]', null],
    ['[banan]', null],
    ['[x.nan]', null],
    ['[_inf]', null],
    ['[1inf]', null],
    ['[null,1]', null],
    ['', null],
    ['[nan,-inf]', 'nan'],
    ['["a",inf,"b",nan]', 'inf'],
  ])('of %s is %s', (text, bare) => expect(bareNumber(text)).toBe(bare))

  test('is looked for in the first 2²⁰ characters', () => {
    const spaces = (length: number) => ' '.repeat(length)
    expect(bareNumber(`${spaces(2 ** 20 - 3)}nan`)).toBe('nan')
    expect(bareNumber(`${spaces(2 ** 20 - 2)}nan`)).toBe(null)
  })
})
