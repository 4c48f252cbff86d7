import { expect, test } from 'vitest'
import { CUES } from '../../../src/english/cues/all.js'
import { ASKED } from '../../../src/english/cues/asked.js'
import { DENIED } from '../../../src/english/cues/denied.js'
import { TOLD } from '../../../src/english/cues/told.js'
import { HERE } from '../../../src/english/sentence.js'
import { stanceIn } from '../stance-in.js'
import { HEARD_BY_ONE } from './heard-by-one.js'

const CASES = HEARD_BY_ONE.flatMap(([stance, frames]) => frames.map(frame => [stance, frame] as const))

test.each(CASES)('%s: %s', (stance, frame) => {
  expect(stanceIn(frame)).toBe(stance)
  // Where a line breaks in its paragraph tells nothing.
  expect(stanceIn(frame.replaceAll(/(?<=[^\n]) (?=\w)/g, '\n'))).toBe(stance)
})

test('every cue is asked', () => {
  expect(CUES).toHaveLength(ASKED.length + DENIED.length + TOLD.length)
})

test('no cue is heard where nothing is said', () => {
  for (const { pattern } of CUES)
    for (const nothing of ['', ' ', ' .', HERE, ` ${HERE} .`, ' |  | ', '§ .', 'the river is long .'])
      expect([pattern.source, nothing, pattern.test(nothing)]).toEqual([pattern.source, nothing, false])
})
