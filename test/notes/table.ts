import { expectPairs } from './expect'

/** One test for each document, by its name: `path` gives its format; its pairs as `expectPairs` has them. */
export function expectTable(path: string, table: Record<string, [text: string, ...pairs: string[]]>): void {
  for (const [name, [text, ...pairs]] of Object.entries(table))
    it(name, () => expectPairs(`//- ${path}\n${text.replace(/^\n/, '')}`, ...pairs))
}
