/** The search of a view: an input box, and what is looked for while it is open and after. */

import { commands, type Disposable, type InputBox, window } from 'vscode'

/** How long nobody types before it is looked for, in milliseconds. */
const pause = 150

export class Search implements Disposable {
  readonly #view: string
  readonly #prompt: string
  readonly #changed: () => void
  #box: InputBox | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #query = ''

  constructor(view: string, prompt: string, changed: () => void) {
    this.#view = view
    this.#prompt = prompt
    this.#changed = changed
  }

  /** Empty where nothing is looked for. */
  get query(): string {
    return this.#query
  }

  /** Looks for what is typed while it is typed; Escape goes back to what was looked for before. */
  ask(): void {
    const before = this.#query
    const box = window.createInputBox()
    this.#box = box
    box.prompt = this.#prompt
    box.placeholder = 'Any script; all words are looked for'
    box.value = before
    let isAccepted = false
    box.onDidChangeValue((value) => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#look(value), pause)
    })
    box.onDidAccept(() => {
      isAccepted = true
      clearTimeout(this.#timer)
      this.#look(box.value)
      box.hide()
      void commands.executeCommand(`${this.#view}.focus`)
    })
    box.onDidHide(() => {
      clearTimeout(this.#timer)
      if (!isAccepted) this.#look(before)
      box.dispose()
    })
    box.show()
  }

  clear(): void {
    this.#look('')
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#box?.dispose()
  }

  #look(value: string): void {
    const query = value.trim()
    if (query === this.#query) return
    this.#query = query
    void commands.executeCommand('setContext', `${this.#view}.isSearched`, query !== '')
    this.#changed()
  }
}
