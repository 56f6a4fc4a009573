// What Citation.js's readers of BibTeX use of its core, which else would bring all that fetches works from the network.
// @ts-expect-error it has no types
import { Grammar } from '../node_modules/@citation-js/core/lib-mjs/util/grammar.js'

export const util = { Grammar }

export const logger = { warn() {} }
