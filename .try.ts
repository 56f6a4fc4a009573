import { readFileSync } from 'node:fs'
import { apparatusOf } from '/work/main/server/apparatus/build'
import { shippedArchives } from '/work/main/server/archives/shipped'
import { parseJson } from '/work/main/server/cli/parse-json'

const f = process.argv[2]!
const t = f === '-e' ? process.argv[3]!.replace(/\\n/g, '\n') : readFileSync(f, 'utf8')
const a = apparatusOf(t, f.endsWith('.md') ? 'markdown' : 'plain', shippedArchives())
const j: any = parseJson(f, a)
console.log(
  'notations',
  j.notations,
  'markers',
  j.markers.length,
  'unpaired',
  j.markers.filter((m: any) => m.note === null).map((m: any) => m.label),
  'notes',
  j.notes.length,
  'uncalled',
  j.notes.filter((m: any) => !m.markers.length).map((m: any) => m.label),
)
for (const c of j.citations)
  console.log(
    c.note,
    c.kind,
    c.form ?? '',
    JSON.stringify(c.text),
    c.repository ?? '',
    c.siglum ?? '',
    c.key ?? '',
    JSON.stringify((c.leaves ?? []).map((l: any) => Object.values(l).join(','))),
    c.antecedent ?? '',
    c.target ?? '',
  )
for (const n of a.named)
  console.log(
    'named',
    t.slice(n.start, n.end),
    n.repository?.id,
    n.unknown ? 'unknown' : '',
    n.introduces ? 'introduces' : '',
  )
console.log(a.malformed)
