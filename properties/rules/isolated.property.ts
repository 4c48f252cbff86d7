import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/command/usage-error.js'
import { isolated } from '../../src/rules/isolated.js'
import { unread } from '../../src/rules/judged.js'

const PLACE = { start: 3, end: 9 }
const failing = (error: unknown) => () => {
  throw error
}

test('what judges is answered with, and where it fails its place is left undecided by the fault', () =>
  fc.assert(
    fc.property(fc.constantFrom(RangeError, TypeError, Error), fc.string(), (Kind, message) => {
      const found = [unread('arithmetic', null, PLACE, 'prose', message)]
      expect(isolated('arithmetic', null, PLACE, () => found)).toBe(found)
      const [fault, ...more] = isolated('identity', '1.2', PLACE, failing(new Kind(message)))
      expect(more).toEqual([])
      expect(fault).toMatchObject({ rule: 'identity', exercise: '1.2', from: 3, to: 9, start: 3, end: 9 })
      expect(fault!.judgement).toMatchObject({ verdict: 'undecided', reason: 'fault' })
      expect(fault!.judgement.explanation).toContain(`${Kind.name}: ${message}`)
      // Where it is to be looked for, and no path of the machine.
      expect(fault!.judgement.explanation).toMatch(/ \(isolated\.property\.ts:\d+\)$/)
    }),
  ))

test('what is no error is told as it is, and what is to be mended by others passes', () => {
  expect(isolated('arithmetic', null, PLACE, failing('a word'))[0]!.judgement.explanation).toBe('a word')
  const error = new UsageError('expected a sound plug-in')
  expect(() => isolated('arithmetic', null, PLACE, failing(error))).toThrow(error)
})
