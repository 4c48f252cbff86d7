import { type Project, roomOf, targetsOf } from './imports.js'

const MAX_ROOMS = 12
const MAX_FILES_SIDE_BY_SIDE = 27

const sources = (project: Project): string[] => [...project.keys()].filter(file => /^src\/.*\.ts$/.test(file))

const folderOf = (file: string): string => file.replace(/\/[^/]*$/, '')

/** More rooms in src than a reader keeps in mind, and folders with more files side by side than one looks through. */
export function rooms(project: Project): string[] {
  const files = sources(project)
  const names = new Set(files.map(roomOf).filter(room => room !== ''))
  const widths = new Map<string, number>()
  for (const file of files) widths.set(folderOf(file), (widths.get(folderOf(file)) ?? 0) + 1)
  return [
    ...(names.size > MAX_ROOMS ? [`src: expected at most ${MAX_ROOMS} rooms, got ${names.size}`] : []),
    ...[...widths].flatMap(([folder, width]) =>
      width > MAX_FILES_SIDE_BY_SIDE
        ? [`${folder}: expected at most ${MAX_FILES_SIDE_BY_SIDE} files side by side, got ${width}`]
        : [],
    ),
  ]
}

/** Circles of imports between rooms and between files, types included: neither side can be read without the other. */
export function knots(project: Project): string[] {
  const files = sources(project)
  const imports = new Map(files.map(file => [file, targetsOf(project, file)]))
  const ofRooms = new Map<string, string[]>()
  for (const [file, targets] of imports) {
    const others = targets.map(roomOf).filter(room => room !== roomOf(file))
    ofRooms.set(roomOf(file), [...(ofRooms.get(roomOf(file)) ?? []), ...others])
  }
  return [...componentsOf(ofRooms), ...componentsOf(imports)].map(
    names => `${names.join(' ')}: expected imports one way, got a circle`,
  )
}

/** The sets of two and more nodes that reach each other, each in alphabetical order (Tarjan 1972). */
function componentsOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const places = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const lowest = (node: string): number => {
    const place = places.size
    places.set(node, place)
    stack.push(node)
    let low = place
    for (const next of graph.get(node) ?? []) {
      if (!places.has(next)) low = Math.min(low, lowest(next))
      else if (stack.includes(next)) low = Math.min(low, places.get(next) ?? low)
    }
    if (low === place) found.push(stack.splice(stack.indexOf(node)).sort())
    return low
  }
  for (const node of graph.keys()) if (!places.has(node)) lowest(node)
  return found.filter(names => names.length > 1)
}
