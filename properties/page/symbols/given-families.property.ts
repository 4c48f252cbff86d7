import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

describe('what a page says of a family', () => {
  test('counts behind the place where it is said, and before it only where its sentence gives it', () => {
    const claim = '$\\sum_i A_i = 0$'
    const given = '$A_i = r_i - \\bar r$'
    expect(lastVerdict(`Let ${given}. Then ${claim}.`)).toBe('holds')
    expect(lastVerdict(`We find ${claim} where ${given}.`)).not.toBe('refuted')
    expect(lastVerdict(`Then ${claim}.`)).toBe('unread')
  })

  test('refutes nothing where the page says two things of a name', () => {
    const wrong = '$\\sum_i A_i = 1$'
    expect(lastVerdict(`Let $A_i = r_i - \\bar r$. Then ${wrong}.`)).toBe('refuted')
    expect(lastVerdict(`Let $A_i = r_i / 2$. Later $A_i = r_i - \\bar r$. Then ${wrong}.`)).not.toBe(
      'refuted',
    )
  })

  test('says nothing where a student is said to be wrong, or in another name of a chain', () => {
    expect(lastVerdict('It is not true that $A_i = r_i - \\bar r$. Then $\\sum_i A_i = 0$.')).toBe('unread')
    const chain = 'Ohm says $i_j = d_j / R_j = Y_j d_j$.'
    expect(lastVerdict(`${chain} The power is $i_j^2 / Y_j = Y_j d_j^2$.`)).not.toBe('refuted')
  })
})
