import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VectorCase, VectorFile } from '../../src/conform/vectors/vector.js'
import { pythonIfAny } from '../adapters/required.js'

const python = pythonIfAny('mpmath')
const fileOf = (op: string): VectorFile =>
  JSON.parse(readFileSync(new URL(`../../fixtures/vectors/${op}.json`, import.meta.url), 'utf8'))
const casesOf = (op: string): VectorCase[] => fileOf(op).groups.flatMap(({ cases }) => cases)

/** What the check says of a file with these cases alone. */
function check(op: string, ...cases: unknown[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-'))
  try {
    const file = path.join(folder, 'changed.json')
    writeFileSync(file, JSON.stringify({ ...fileOf(op), groups: [{ id: 'changed', cases }] }))
    const { status, stdout, stderr } = spawnSync(python!, ['lab/vectors-mpmath/check.py', file], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The decimal with the n-th of its significant digits changed. */
function withDigitChanged(decimal: string, n: number): string {
  const [mantissa] = decimal.split('e') as [string]
  const places = [...mantissa].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))
  const first = places.findIndex(at => mantissa[at] !== '0')
  const significant = places.slice(Math.max(first, 0))
  const at = significant[n % significant.length]!
  return `${decimal.slice(0, at)}${(Number(decimal[at]) + 1) % 10}${decimal.slice(at + 1)}`
}

/** Cases that the change bites on, of an operation. */
const oneOf = (op: string, isUsable: (one: VectorCase) => boolean) =>
  fc.constantFrom(...casesOf(op).filter(isUsable))
const numRuns = 3

function expectComplaint(op: string, one: VectorCase, changed: unknown, about: string): void {
  expect(check(op, one)).toMatchObject({ status: 0, stderr: '' })
  const { status, stdout } = check(op, changed)
  expect({ status, stdout }).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(`${one.id}${about}`),
  })
  expect(stdout).toMatch(/cases agree to 50 digits; [1-9]\d* do not\n$/)
}

describe.skipIf(python === null)('the check by mpmath', () => {
  test.each(['kl.k3', 'entropy', 'grpo.advantages', 'scaling.allocation'])(
    '%s: complains of a value with one of its first 49 digits changed',
    op =>
      fc.assert(
        fc.property(
          oneOf(op, ({ out }) => out !== undefined),
          fc.nat(48),
          fc.nat(),
          (one, digit, which) => {
            const at = which % one.out!.value.length
            const value = one.out!.value.map((entry, i) =>
              i === at ? { ...entry, v: withDigitChanged(entry.v, digit) } : entry,
            )
            expectComplaint(op, one, { ...one, out: { ...one.out, value } }, ` value[${at}]`)
          },
        ),
        { numRuns },
      ),
  )

  test.each(['dpo.smoothed-loss', 'ppo.clip-loss', 'aggregate.sequence-mean'])(
    '%s: complains of a gradient with the other sign',
    op =>
      fc.assert(
        fc.property(
          oneOf(op, ({ out }) => out?.grad?.some(({ v }) => v !== '0') ?? false),
          one => {
            const at = one.out!.grad!.findIndex(({ v }) => v !== '0')
            const flipped = (v: string) => (v.startsWith('-') ? v.slice(1) : `-${v}`)
            const grad = one.out!.grad!.map((entry, i) =>
              i === at ? { ...entry, v: flipped(entry.v) } : entry,
            )
            expectComplaint(op, one, { ...one, out: { ...one.out, grad } }, ` gradient[${at}]`)
          },
        ),
        { numRuns },
      ),
  )

  test.each(['aggregate.token-mean', 'masked.whiten'])('%s: complains of another mask', op =>
    fc.assert(
      fc.property(
        oneOf(op, ({ out }) => out !== undefined),
        one => {
          // A token less: the mean changes unless it is that of the others, and the gradient always.
          const at = one.in.mask!.indexOf('1')
          const mask = one.in.mask!.map((kept, i) => (i === at ? '0' : kept))
          expectComplaint(op, one, { ...one, in: { ...one.in, mask } }, '')
        },
      ),
      { numRuns },
    ),
  )

  test('complains of behaviours accepted where there is a value, and of a value where there is none', () => {
    const none = casesOf('grpo.leave-one-out').find(({ accept }) => accept)!
    const some = casesOf('grpo.leave-one-out').find(({ out }) => out)!
    expectComplaint('grpo.leave-one-out', some, { ...some, out: undefined, accept: none.accept }, ':')
    expectComplaint('grpo.leave-one-out', none, { ...none, accept: undefined, out: some.out }, ':')
  })

  test('complains of a gradient left out, and of one value too few', () => {
    const [one] = casesOf('dpo.loss') as [VectorCase]
    expectComplaint('dpo.loss', one, { ...one, out: { value: one.out!.value } }, ':')
    const [group] = casesOf('softmax') as [VectorCase]
    expectComplaint('softmax', group, { ...group, out: { value: group.out!.value.slice(1) } }, ' value:')
  })

  test('complains of a scale that is too small', () => {
    const [one] = casesOf('dpo.loss') as [VectorCase]
    const value = one.out!.value.map(entry => ({ ...entry, scale: `${Number(entry.scale) * 0.999}` }))
    expectComplaint('dpo.loss', one, { ...one, out: { ...one.out, value } }, ' scale of value[0]')
  })

  test('complains of a folder that lacks an operation', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'errata-'))
    const { status, stdout } = spawnSync(python!, ['lab/vectors-mpmath/check.py', folder], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(status).toBe(1)
    expect(stdout).toContain('dpo.loss: expected one file, got 0')
  })
})
