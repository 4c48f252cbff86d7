// @ts-check
// The full stop of a sentence inside its last formula, or behind it.
import { someOf } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law */

const SENTENCE = /^\.(?=\s+[A-Z*]|\s*$|\n)/

/** @type {Law[]} */
export const stops = [
  {
    name: 'stop-moved-in',
    kind: 'kept',
    says: '$…$. is written $….$',
    change: page =>
      someOf(
        page.inline
          .filter(
            ({ end, body }) => SENTENCE.test(page.source.slice(end, end + 8)) && !/[\s.!\\]$/.test(body),
          )
          .flatMap(({ to, end }) => [
            { start: to, end: to, text: '.' },
            { start: end, end: end + 1, text: '' },
          ]),
      ),
  },
  {
    name: 'stop-moved-out',
    kind: 'kept',
    says: '$….$ is written $…$.',
    change: page =>
      page.kind === 'txt'
        ? null
        : someOf(
            page.inline
              .filter(({ body }) => /[^.\s\\]\.$/.test(body))
              .flatMap(({ to, end }) => [
                { start: to - 1, end: to, text: '' },
                { start: end, end, text: '.' },
              ]),
          ),
  },
  {
    name: 'display-stop-dropped',
    kind: 'kept',
    says: 'the full stop or comma at the end of a formula on a line of its own is left out',
    change: page =>
      someOf(
        page.formulas
          .filter(
            ({ isDisplay, body, open }) =>
              isDisplay && !open.startsWith('\\begin') && /[^.\s\\][.,]\s*$/.test(body),
          )
          .flatMap(({ from, body }) => {
            const at = from + body.trimEnd().length - 1
            return [{ start: at, end: at + 1, text: '' }]
          }),
      ),
  },
]
