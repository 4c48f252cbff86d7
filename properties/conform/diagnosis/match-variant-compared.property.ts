import { describe, expect, test } from 'vitest'
import { comparedAnswers } from '../../../src/conform/diagnosis/match-variant.js'
import type { Level } from '../../../src/conform/model/report.js'
import { told } from './one-answer.js'

/** So many answers of a level, the last ids first. */
const many = (letter: string, count: number, level: Level, length = 1) =>
  Array.from({ length: count }, (_, i) => {
    const id = `${letter}${String(i).padStart(4, '0')}`
    return told({ id, x: Array<string>(length).fill('1'), value: [1], level })
  }).reverse()

const idsOf = (all: Parameters<typeof comparedAnswers>[0]) =>
  comparedAnswers(all).map(({ question }) => question.id)

/** Every so many-th id from 0. */
const every = (letter: string, step: number, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${String(Math.floor(i * step)).padStart(4, '0')}`)

describe('the answers that candidates are compared with', () => {
  test('are the deviant ones first, each kind with the shortest inputs first', () => {
    const [long, short] = [many('l', 2, 'wrong', 9), many('s', 2, 'unstable')]
    const regular = [...many('q', 1, 'accurate', 5), ...many('r', 2, 'faithful')]
    expect(idsOf([...regular, ...long, ...short])).toEqual([
      's0000',
      's0001',
      'l0000',
      'l0001',
      'r0000',
      'r0001',
      'q0000',
    ])
    expect(idsOf([])).toEqual([])
  })

  test('are all up to three hundred deviant ones and two hundred others', () => {
    expect(idsOf([...many('r', 200, 'faithful'), ...many('d', 300, 'wrong')])).toEqual([
      ...every('d', 1, 300),
      ...every('r', 1, 200),
    ])
  })

  test('of more are as many, evenly', () => {
    expect(idsOf([...many('r', 500, 'faithful'), ...many('d', 600, 'wrong')])).toEqual([
      ...every('d', 2, 300),
      ...every('r', 2.5, 200),
    ])
    expect(idsOf(many('d', 301, 'wrong'))).toHaveLength(300)
    expect(idsOf(many('r', 201, 'faithful'))).toHaveLength(200)
  })
})
