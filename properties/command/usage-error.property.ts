import { expect, test } from 'vitest'
import { EXIT, UsageError } from '../../src/command/usage-error.js'

test('the exit codes are those that the manual names', () => {
  expect(EXIT).toEqual({ clean: 0, findings: 1, usage: 2, fault: 4 })
  expect(new UsageError('a reason')).toMatchObject({ name: 'UsageError', message: 'a reason' })
})
