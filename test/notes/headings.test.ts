import assert from 'node:assert/strict'
import { kindOfLine } from '../../server/notes/headings'

describe('the heading of notes', () => {
  const headings = [
    'Notes',
    'NOTES.',
    '## Notes',
    'FOOTNOTES:',
    'N O T E S',
    '* * * Notes * * *',
    '**Endnotes**',
    '5. Notes',
    'IV. Anmerkungen',
    'Notes to Chapter 2',
    'Notes for Part II',
    'NOTES TO THE FIRST LETTER',
    'Chapter 3: Notes',
    'Fußnoten',
    'FUSSNOTEN',
    'Anmerkungen zum ersten Kapitel',
    'Notes et références',
    'Notas al pie',
    'Note',
    'Voetnoten:',
    'Aanteekeningen en ophelderingen',
    'Przypisy',
    '# Poznámky #',
    'JEGYZETEK',
    'ПРИМЕЧАНИЯ',
    'Примечания к главе 3',
    'Примітки',
    'Заўвагі',
    'Бележки',
    'Напомене',
    'Ескертпелер',
    'Qeydlər',
    'İSTİNADLAR',
    'Dipnotlar',
    'ΣΗΜΕΙΩΣΕΙΣ',
    'შენიშვნები',
    'Ծանոթագրություններ',
    'Märkused',
    'Piezīmes',
    'Išnašos',
    '注释',
    '註',
    '【注】',
    'یادداشت‌ها',
    'پي‌نوشت‌ها',
    'הערות',
    'هوامش',
  ]
  for (const line of headings) it(`is ${line}`, () => assert.equal(kindOfLine(line), 'notes'))

  const both = ['References', '## Sources', 'Quellen', 'Источники', 'Kaynakça', 'Bibliografía', '参考文献', 'منابع']
  for (const line of both) it(`may be ${line}, or of books`, () => assert.equal(kindOfLine(line), 'sources'))

  const others = [
    '',
    'Notes .................................... 121',
    'Notes        121',
    '0: notes',
    'He took notes',
    'Notes and queries were sent to the bishop of the town in the year of the frost.',
    'Note that the mill is older.',
    'Noted',
    'Preface',
    'Chapter 2',
    'Сноскидывание',
    '1. The mill',
    '-----',
    'notes = []',
  ]
  for (const line of others) it(`is not ${line}`, () => assert.equal(kindOfLine(line), null))
})
