import { CODE } from './decimal-comma.js'

const BOLD = /([=≈][ \t]{0,2})(\*\*|__)(?=\S)([^*_\r\n]{1,40})(?<=\S)\2/g

/** A page as long as before in which the result of a line of prose is not set in bold: `2 + 4 = **6** bytes`. Code stays. */
export function withPlainResults(page: string): string {
  if (!/[=≈][ \t]{0,2}(?:\*\*|__)/.test(page)) return page
  const parts = page.split(CODE)
  return parts.map((part, i) => (i % 2 === 1 ? part : part.replace(BOLD, '$1  $3  '))).join('')
}
