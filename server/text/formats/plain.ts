import { nothingOfItsOwn, type Syntax } from './syntax'

export const plain: Syntax = {
  ...nothingOfItsOwn,
  format: 'plain',
  languages: ['plaintext'],
  otherNames: ['text'],
  tokens: /(?<comment><!--[^]*?(?:-->|$))/g,
  endings: ['.txt', '.text'],
}
