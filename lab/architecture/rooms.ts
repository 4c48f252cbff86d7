import { type Project, roomOf } from './imports.js'

const MAX_ROOMS = 12
const MAX_FILES_SIDE_BY_SIDE = 25

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
