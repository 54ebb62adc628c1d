-- wrk: every request carries the token of the next person; the summary is one line of JSON.
local tokens = {}
local at = 0
function init(args)
  for line in io.lines(args[1]) do
    tokens[#tokens + 1] = wrk.format("GET", nil, { ["Authorization"] = "Bearer " .. line, ["Connection"] = "keep-alive" })
  end
end
function request()
  at = at % #tokens + 1
  return tokens[at]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%.1f,"p50":%.3f,"p99":%.3f,"errors":%d}\n',
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
