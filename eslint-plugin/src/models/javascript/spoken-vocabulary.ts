/**
 * Names by which programs tell that they do have what a finding misses: what limits requests, what ends a conversation that is kept, what asks
 * who connects; and names of what writes down. Plain data; patterns by kind of finding.
 */
import type { Library } from "../../engine/summary.js";

export const SPOKEN: NonNullable<Library["spoken"]> = {
  // A look at where a request comes from does as well.
  forged: ["csrf|xsrf|^lusca$|same_?site|sec_?fetch_?site|^origin$|double_?submit|anti_?forgery|bearer"],
  fixation: ["regenerate|^renew|rotate_?session|new_?session|^cycle"],
  // Of limiters, and of what they keep count by. What providers' errors are called says nothing of one's own limits.
  unlimited: [
    "rate_?limit(?!_?(?:error|exceeded|exception))|limiter|cool_?downs?|throttl|slow_?down|slowapi|bottleneck|flood|spam",
    "quota|per_?(?:minute|hour|day)|daily_?(?:limit|usage)|(?:max|count)_?(?:messages|requests)|(?:message|request)_?count|budget|credits",
  ],
  retention: ["expir|ttl$|^(?:l_?)?trim|set_?ex$|^p?set_?ex$|max_?len|prune|purge|cleanup|clear|delete|^del$|unlink|forget|flush"],
  exposed: [
    "authori[sz]|authenticat|requires?_?auth|^auth$|auth_?(?:provider|middleware|token|header|key)|bearer|api_?keys?$|origins?$|verify_?client",
    "allowed_?hosts|host_?(?:header)?_?valid|(?:create|localhost)mcp|transport_?security|jwt|session_?token|access_?token",
  ],
  // Of whatever else asks who somebody is, and of what browsers alone are to be kept from. Keys are as often those of others' services.
  claimed: [
    "authenticat|requires?_?(?:auth|login|user)|^auth$|auth_?middleware|jwt|sessions?$|passport|csrf|csurf|cookies?$|modelcontextprotocol|fastmcp|^mcp",
  ],
};

/** Of calls that write down what has happened. What is counted, sent as an event or to an audit is written down, too. */
export const WRITERS = [
  "log|console|^print$|audit|warn|record|track|event|emit|history|attempt|report|notif|alert|sentry|metric|trace|capture",
];
