/** What the client tells the LSP library, the same on the desktop and in the browser. */

import { LogLevel, type LogOutputChannel } from 'vscode'
import { type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient'
import type { InitializationOptions } from '../server/messages'
import { hintsInProblems } from './hints'
import { isTraced, readConfigurationSelection, readLanguages, readRoots, readSelection, section } from './settings'

export function clientOptions(log: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    languages: readLanguages(),
    sources: { roots: readRoots() },
    files: true,
    showsCitations: true,
    pictures: true,
  }
  return {
    documentSelector: [...readSelection(), ...readConfigurationSelection()],
    // Which files are to be watched the server says: it knows their endings.
    synchronize: { configurationSection: section },
    initializationOptions,
    middleware: hintsInProblems,
    // Never tried again by the library; Fontes says what happened, with buttons, in place of the library's notice.
    initializationFailedHandler: () => false,
    errorHandler,
    outputChannel: log,
    ...(isTraced() ? { traceOutputChannel: traceInto(log) } : {}),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Hovers quote the text of documents, which may come from anywhere: no commands and no HTML in them.
    markdown: { isTrusted: false, supportHtml: false },
  }
}

/**
 * The library traces only into a log whose level is Trace, which users would have to find and set apart from `fontes.trace.server`.
 * This is the same log at that level, so that the setting is enough.
 */
function traceInto(log: LogOutputChannel): LogOutputChannel {
  return Object.create(log, {
    logLevel: { value: LogLevel.Trace },
    trace: { value: (message: string) => log.info(message) },
  }) as LogOutputChannel
}
