-- What Neovim's own client sees of the server: opens a file, collects its diagnostics, applies the first quick fix, and looks again.
-- In: CHATBOT_NEW and CHATBOT_OLD (configurations for new and old versions), CHATBOT_FILE, CHATBOT_EXIT (where the server says how it
-- ended), CHATBOT_OUTPUT. Out: one JSON object in CHATBOT_OUTPUT.

local result = {}

local function diagnostics(buffer)
  local shown = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = (each.user_data or {}).lsp or {}
    table.insert(shown, {
      line = each.lnum,
      severity = each.severity,
      source = each.source,
      message = each.message,
      code = lsp.code or each.code,
      related = #(lsp.relatedInformation or {}),
    })
  end
  return shown
end

local function request(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function run()
  assert(load(vim.lsp.config and vim.env.CHATBOT_NEW or vim.env.CHATBOT_OLD))()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.CHATBOT_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = "typescript"
  vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
  result.before = diagnostics(buffer)
  local first = vim.diagnostic.get(buffer)[1]
  if not first then return end

  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local position = vim.lsp.util.make_position_params(0, "utf-16")
  local hover = request(buffer, "textDocument/hover", position)
  result.hover = hover and hover.contents.value

  local params = vim.lsp.util.make_range_params(0, "utf-16")
  params.context = { diagnostics = {} }
  local actions = request(buffer, "textDocument/codeAction", params) or {}
  result.actions = vim.tbl_map(function(action) return action.title end, actions)
  if actions[1] then
    vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
    vim.wait(20000, function() return #vim.diagnostic.get(buffer) < #result.before end, 20)
    result.after = diagnostics(buffer)
    result.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
  end
  for _, client in pairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do vim.lsp.stop_client(client.id) end
  vim.wait(10000, function() return vim.fn.filereadable(vim.env.CHATBOT_EXIT) == 1 end, 20)
  result.exit = tonumber(vim.fn.readfile(vim.env.CHATBOT_EXIT)[1])
end

local fine, problem = pcall(run)
if not fine then result.problem = tostring(problem) end
local output = assert(io.open(vim.env.CHATBOT_OUTPUT, "w"))
output:write(vim.json.encode(result))
output:close()
vim.cmd("qall!")
