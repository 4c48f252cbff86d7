// @ts-check
// The same page in other characters.
import { inProse, someOf } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law */

const ENTITIES = new Map([
  ['≈', '&asymp;'],
  ['×', '&times;'],
  ['≤', '&le;'],
  ['≥', '&ge;'],
  ['−', '&minus;'],
  ['·', '&middot;'],
  ['π', '&pi;'],
  ['√', '&radic;'],
  ['½', '&frac12;'],
])

/** @type {Law[]} */
export const characters = [
  {
    name: 'entities',
    kind: 'kept',
    says: '≈ is written &asymp; in the prose of Markdown',
    change: page =>
      page.isMarkdown ? inProse(page, /[≈×≤≥−·π√½]/g, ([sign]) => ENTITIES.get(sign) ?? null) : null,
  },
  {
    name: 'numbered-entities',
    kind: 'kept',
    says: '≈ is written &#8776; in the prose of Markdown',
    change: page =>
      page.isMarkdown ? inProse(page, /[≈×≤≥−·π√]/g, ([sign]) => `&#${sign.codePointAt(0)};`) : null,
  },
  {
    name: 'line-ends',
    kind: 'kept',
    says: 'lines end as on Windows',
    change: ({ source }) =>
      someOf(
        [...source.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1, text: '\r\n' })),
      ),
  },
  {
    name: 'old-line-ends',
    kind: 'kept',
    says: 'lines end with a carriage return alone',
    change: ({ source }) =>
      someOf([...source.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1, text: '\r' }))),
  },
  {
    name: 'trailing-tab',
    kind: 'kept',
    says: 'a tab stands at the end of every line of prose',
    change: page => (page.kind === 'txt' ? null : inProse(page, /(?<=\S)(?=\n)/g, () => '\t')),
  },
  {
    name: 'quotes',
    kind: 'kept',
    says: 'straight apostrophes are typed as ’',
    change: page => inProse(page, /(?<=[a-z])'(?=[a-z])/g, () => '’'),
  },
]
