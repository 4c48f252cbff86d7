import { expect, test } from 'vitest'
import {
  CASE_SECONDS,
  REMAINS_SECONDS,
  START_SECONDS,
  STOP_SECONDS,
  startRequest,
} from '../../../src/conform/adapter/limits.js'

test('a start is told the version, who asks, and what will be asked', () => {
  const limits = { startSeconds: 1, caseSeconds: 2, ops: ['echo', 'kl.k1'], runner: 'errata 1' }
  expect(startRequest(limits)).toEqual({
    cmd: 'start',
    version: 1,
    runner: 'errata 1',
    ops: ['echo', 'kl.k1'],
  })
})

test('the usual limits are those of the manual', () => {
  expect({ START_SECONDS, CASE_SECONDS, STOP_SECONDS, REMAINS_SECONDS }).toEqual({
    START_SECONDS: 60,
    CASE_SECONDS: 10,
    STOP_SECONDS: 2,
    REMAINS_SECONDS: 1,
  })
})
