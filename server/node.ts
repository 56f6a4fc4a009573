/** The server on Node: over stdio (`--stdio`) or node-ipc. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { disk } from './cli/disk'
import { serve } from './server'

serve(createConnection(ProposedFeatures.all), { files: disk })
