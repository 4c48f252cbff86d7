import { importsOf, type Project, roomOf, target } from './imports.js'

/** The rooms of src that each room may import from. `''` is src itself, with cli.ts and index.ts. */
const READING = ['math', 'documents', 'notation', 'page', 'english']
const JUDGING = [...READING, 'rules']
const BELOW: Readonly<Record<string, readonly string[]>> = {
  math: [],
  formulas: ['math'],
  english: [],
  documents: ['math', 'english'],
  notation: ['math', 'documents'],
  page: READING,
  rules: READING,
  fields: [...JUDGING, 'conform'],
  // The claims of a field and the formulas are two derivations of the same quantities; its operations are no third one.
  'operations of a field': ['math', 'formulas', 'conform', 'fields'],
  audit: [...JUDGING, 'fields'],
  conform: ['math'],
  report: [...JUDGING, 'fields', 'audit', 'conform'],
  command: [...JUDGING, 'fields', 'audit', 'conform', 'report'],
  '': [...JUDGING, 'fields', 'audit', 'conform', 'formulas', 'report', 'command'],
}

const sources = (project: Project): string[] => [...project.keys()].filter(file => file.startsWith('src/'))

const groupOf = (file: string): string =>
  /^src\/fields\/[^/]+\/operations\//.test(file) ? 'operations of a field' : roomOf(file)

/** Imports that point upwards or sideways, and folders whose place nobody has decided. */
export function direction(project: Project): string[] {
  return sources(project).flatMap(file => {
    const folder = roomOf(file)
    const below = BELOW[groupOf(file)]
    if (!below) return [`${file}: expected a room that the table of directions knows, got ${folder}`]
    const allowed = new Set([folder, ...below])
    return importsOf(project.get(file) ?? '').flatMap(({ from, line }) => {
      const found = from === undefined ? undefined : target(file, from)
      if (found === undefined || (found.startsWith('src/') && allowed.has(roomOf(found)))) return []
      return [`${file}:${line}: expected an import from ${[...allowed].join(', ') || 'src'}, got ${from}`]
    })
  })
}

/** Libraries that more than one file of src imports, and those that are not installed with the package. */
export function libraries(project: Project): string[] {
  const importers = new Map<string, Set<string>>()
  for (const file of sources(project)) {
    for (const { from } of importsOf(project.get(file) ?? '')) {
      if (from === undefined || from.startsWith('.') || from.startsWith('node:')) continue
      const library = /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from
      importers.set(library, (importers.get(library) ?? new Set()).add(file))
    }
  }
  const installed = Object.keys(JSON.parse(project.get('package.json') ?? '{}').dependencies ?? {})
  return [...importers].flatMap(([library, files]) => [
    ...(files.size > 1 ? [`${library}: expected one importer in src, got ${[...files].join(' and ')}`] : []),
    ...(installed.includes(library)
      ? []
      : [`${library}: expected a dependency, got an import in ${[...files]}`]),
  ])
}
