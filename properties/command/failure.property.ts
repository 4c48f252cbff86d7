import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failureOf } from '../../src/command/failure.js'
import { UsageError } from '../../src/command/usage-error.js'

test('bad input is one line and exit code 2, whatever the message', () =>
  fc.assert(
    fc.property(fc.string(), text => {
      const { message, exitCode } = failureOf(new UsageError(text))
      expect(exitCode).toBe(2)
      expect(message).toMatch(/^errata: [^\n\r]*\n$/)
    }),
  ))

test('anything else is a fault of ours: exit code 4, with its trace', () => {
  const fault = failureOf(new TypeError('unexpected'))
  expect(fault.exitCode).toBe(4)
  expect(fault.message).toMatch(/a fault of ours, please report it: TypeError: unexpected\n\s+at /)
  expect(failureOf('a string').message).toBe('errata: a fault of ours, please report it: a string\n')
})
