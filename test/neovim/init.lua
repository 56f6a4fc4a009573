-- A Neovim that knows nothing but Fontes: starts the server on two files, asks it what a user would, and prints the answers as
-- one line of JSON.
local cli, article, mistakes = vim.env.FONTES_CLI, vim.env.FONTES_ARTICLE, vim.env.FONTES_MISTAKES
local place = { line = tonumber(vim.env.FONTES_LINE), character = tonumber(vim.env.FONTES_CHARACTER) }
local patience = 10000

local function fail(what)
  io.stderr:write(what .. '\n')
  vim.cmd('cquit 1')
end

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  return vim.api.nvim_get_current_buf()
end

local function session()
  local id = vim.lsp.start_client({
    name = 'fontes',
    cmd = { 'node', cli, 'lsp', '--stdio' },
    root_dir = vim.fn.fnamemodify(article, ':h'),
    -- Neovim has no name of its own for plain text.
    get_language_id = function() return 'plaintext' end,
  })
  if not id then return fail('the server did not start') end
  local client = vim.lsp.get_client_by_id(id)
  if not vim.wait(patience, function() return client.initialized end, 20) then
    return fail('the server did not answer initialize')
  end

  local buffer = open(article)
  vim.lsp.buf_attach_client(buffer, id)
  local function ask(method, more)
    local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = place }
    local answer, problem = client.request_sync(method, vim.tbl_extend('force', params, more or {}), patience, buffer)
    if not answer or answer.err then
      return fail(method .. ': ' .. vim.inspect(problem or answer.err))
    end
    return answer.result
  end

  local answers = {
    hover = ask('textDocument/hover'),
    definition = ask('textDocument/definition'),
    references = ask('textDocument/references', { context = { includeDeclaration = true } }),
    sources = {},
  }

  -- The folder is read in the background, its catalogue last; when that is there, all is.
  local reference = { position = { line = tonumber(vim.env.FONTES_SOURCE_LINE), character = tonumber(vim.env.FONTES_SOURCE_CHARACTER) } }
  for _, kind in ipairs({ 'typeDefinition', 'implementation', 'definition' }) do
    vim.wait(patience, function()
      answers.sources[kind] = ask('textDocument/' .. kind, reference) or {}
      return #answers.sources[kind] > 0
    end, 200)
  end

  local wrong = open(mistakes)
  vim.lsp.buf_attach_client(wrong, id)
  vim.wait(patience, function() return #vim.diagnostic.get(wrong) > 0 end, 20)
  answers.diagnostics = vim.diagnostic.get(wrong)
  -- The server has the article open all the while; it was checked before.
  answers.articleDiagnostics = vim.diagnostic.get(buffer)

  client.stop()
  vim.wait(patience, function() return client.is_stopped() end, 20)
  answers.stopped = client.is_stopped()
  io.stdout:write(vim.json.encode(answers) .. '\n')
  vim.cmd('qall!')
end

vim.api.nvim_create_autocmd('VimEnter', {
  callback = function()
    local fine, problem = xpcall(session, debug.traceback)
    if not fine then fail(problem) end
  end,
})
