import { isBaselineName } from './baseline/baselines'
import { isConfigurationName } from './workspace'

/** Is it one of Fontes's own files by its name, and no text? */
export function isProjectFile(uri: string): boolean {
  return isConfigurationName(uri) || isBaselineName(uri)
}
