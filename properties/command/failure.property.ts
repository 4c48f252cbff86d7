import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failureOf, oneLine } from '../../src/command/failure.js'
import { UsageError } from '../../src/command/usage-error.js'

test('bad input is one line and exit code 2, whatever the message', () =>
  fc.assert(
    fc.property(fc.string(), text => {
      const { message, exitCode } = failureOf(new UsageError(text))
      expect(exitCode).toBe(2)
      expect(message).toMatch(/^errata:[^\n\r]*\n$/)
    }),
  ))

test('anything else is a fault of ours: exit code 4, with its trace', () => {
  const fault = failureOf(new TypeError('unexpected'))
  expect(fault.exitCode).toBe(4)
  expect(fault.message).toMatch(/a fault of ours, please report it: TypeError: unexpected\n\s+at /)
  expect(failureOf('a string').message).toBe('errata: a fault of ours, please report it: a string\n')
})

test('a fault is told with its trace as it is', () => {
  const fault = new TypeError('unexpected')
  fault.stack = 'TypeError: unexpected\n    at a place'
  expect(failureOf(fault)).toEqual({
    message: 'errata: a fault of ours, please report it: TypeError: unexpected\n    at a place\n',
    exitCode: 4,
  })
  expect(failureOf(new UsageError('audit: expected  one\nline'))).toEqual({
    message: 'errata: audit: expected one line\n',
    exitCode: 2,
  })
})

test('a line is trimmed, has one blank for any run of blanks, and not the word error before it', () => {
  expect(
    ['error: unknown option', '  a \t b\r\n c ', 'an error: x', 'error:y', 'error: error: z'].map(oneLine),
  ).toEqual([
    'errata: unknown option\n',
    'errata: a b c\n',
    'errata: an error: x\n',
    'errata: error:y\n',
    'errata: error: z\n',
  ])
})
