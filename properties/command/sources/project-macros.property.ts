import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProjectMacros } from '../../../src/command/sources/project-macros.js'
import { treeOf } from './tree.js'

const define = (name: string, body: string | number) => `\\newcommand{\\${name}}{${body}}\n`
async function bodiesOf(files: Readonly<Record<string, string>>, document: string) {
  const folder = treeOf(files)
  const macros = await new ProjectMacros().of(join(folder, document), folder)
  return Object.fromEntries([...macros].map(([name, macro]) => [name.slice(1), macro?.body ?? null]))
}

/** Sources that take each other in at random; each defines a macro of its own name. */
const graph = fc
  .uniqueArray(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { minLength: 2 })
  .chain(names =>
    fc.record({
      names: fc.constant(names),
      edges: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 6 }),
    }),
  )

/** What can be reached from a name, counted apart from the project: by repeated steps over all edges. */
function reachedFrom(name: string, edges: readonly (readonly [string, string])[]): Set<string> {
  const reached = new Set([name])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const [from, to] of edges) if (reached.has(from)) reached.add(to)
  }
  return reached
}

describe('the macros of a source', () => {
  test('are those of all that a source takes in together with it, whatever the way, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async ({ names, edges }) => {
        const files = Object.fromEntries(
          names.map(name => {
            const taken = edges.filter(([from]) => from === name).map(([, to]) => `\\input{${to}}`)
            return [`${name}.tex`, define(name, 'x') + taken.join('\n')]
          }),
        )
        const [document] = names as [string]
        const families = names.map(name => reachedFrom(name, edges)).filter(family => family.has(document))
        const expected = new Set(families.flatMap(family => [...family]))
        expected.delete(document)
        expect(new Set(Object.keys(await bodiesOf(files, `${document}.tex`)))).toEqual(expected)
      }),
    )
  })

  test('are found in other folders: from the source, from its root, and from the project', async () => {
    const files = {
      'book/main.tex': '\\input{parts/one}\\usepackage{style}\\documentclass{own}',
      'book/parts/one.tex': '\\input{near}\\input{parts/far}\\input{top}',
      'book/parts/near.tex': define('near', 1),
      'book/parts/far.tex': define('far', 2),
      'top.tex': define('top', 3),
      'book/style.sty': define('style', 4),
      'own.cls': define('own', 5),
      'other.tex': define('other', 6),
    }
    const expected = { near: '1', far: '2', top: '3', style: '4', own: '5' }
    expect(await bodiesOf(files, 'book/parts/one.tex')).toEqual(expected)
    expect(await bodiesOf(files, 'book/main.tex')).toEqual(expected)
  })

  test('stand for nothing where two files differ, and are sought in no file outside', async () => {
    const files = {
      'm.tex': '\\input{a}\\input{b}\\input{../../../etc/x}',
      'a.tex': define('n', 1),
      'b.tex': define('n', 2),
    }
    expect(await bodiesOf(files, 'm.tex')).toEqual({ n: null })
  })
})

describe('the macros of a page', () => {
  test.each([
    [{ '_quarto.yml': 'macros:\n  half: x' }, 'half'],
    [
      { 'mkdocs.yml': 'extra_javascript:\n  - js/mathjax.js', 'docs/js/mathjax.js': 'macros: { half: "x" }' },
      'half',
    ],
    [{ '_output.yml': 'in_header: preamble.tex', 'preamble.tex': define('half', 'x') }, 'half'],
    [{ '_includes/head.html': '<script>MathJax = { macros: { half: "x" } }</script>' }, 'half'],
    [{ 'conf.py': "mathjax3_config = {'tex': {'macros': {'half': 'x'}}}" }, 'half'],
    [{ 'docs/_macros.tex': define('half', 'x') }, 'half'],
  ])('are those of its site: %j', async (files, name) => {
    expect(await bodiesOf({ ...files, 'docs/ch/page.md': 'text' }, 'docs/ch/page.md')).toEqual({
      [name]: 'x',
    })
  })

  test('nearer ones come first, and what the page takes in before all', async () => {
    const files = {
      '_config.yml': 'macros:\n  a: far\n  b: far',
      'docs/_config.yml': 'macros:\n  a: near\n  c: near',
      'docs/own.tex': define('c', 'own'),
    }
    const page = '---\nheader: own.tex\n---\ntext'
    expect(await bodiesOf({ ...files, 'docs/page.md': page }, 'docs/page.md')).toEqual({
      a: 'near',
      b: 'far',
      c: 'own',
    })
  })

  test('are none of files that it only links to', async () => {
    const files = { 'page.md': 'See [it](other.md) and README.md.', 'other.md': define('half', 'x') }
    expect(await bodiesOf(files, 'page.md')).toEqual({})
  })
})
