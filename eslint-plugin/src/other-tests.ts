/**
 * Which of our rules speak of what a test of another tool speaks of, as data: the weakness both are about, by its CWE. Bandit's numbers are those of
 * Ruff's `S` rules, too. A test that is about something else (B607: a program without its whole path) is not listed, whatever CWE its tool names.
 */
export interface Weakness {
  readonly cwe: number;
  /** Our rules, each of which names this CWE. */
  readonly rules: readonly string[];
  /** Bandit's tests, by number ("602" is B602 and S602), with their names. */
  readonly bandit?: Readonly<Record<number, string>>;
  /** Sonar's rules, by number ("2076" is S2076). */
  readonly sonar?: readonly number[];
}

export const WEAKNESSES: readonly Weakness[] = [
  { cwe: 22, rules: ["no-path-traversal"], bandit: { 202: "tarfile_unsafe_members" }, sonar: [2083] },
  {
    cwe: 78,
    rules: ["no-command-injection"],
    bandit: {
      601: "paramiko_calls",
      602: "subprocess_popen_with_shell_equals_true",
      603: "subprocess_without_shell_equals_true",
      604: "any_other_function_with_shell_equals_true",
      605: "start_process_with_a_shell",
      606: "start_process_with_no_shell",
      609: "linux_commands_wildcard_injection",
    },
    sonar: [2076, 4721, 6350],
  },
  {
    cwe: 79,
    rules: ["no-html-injection"],
    bandit: {
      308: "mark_safe",
      701: "jinja2_autoescape_false",
      702: "use_of_mako_templates",
      703: "django_mark_safe",
      704: "markupsafe_markup_xss",
    },
    sonar: [5131, 5247, 5696],
  },
  {
    cwe: 89,
    rules: ["no-sql-injection"],
    bandit: { 608: "hardcoded_sql_expressions", 610: "django_extra_used", 611: "django_rawsql_used" },
    sonar: [2077, 3649],
  },
  { cwe: 90, rules: ["no-ldap-injection"], sonar: [2078] },
  {
    cwe: 94,
    rules: ["no-code-injection"],
    bandit: { 102: "exec_used", 307: "eval", 612: "logging_config_insecure_listen" },
    sonar: [1523, 5334],
  },
  { cwe: 117, rules: ["no-log-injection"], sonar: [5145] },
  {
    cwe: 295,
    rules: ["no-insecure-tls"],
    bandit: { 323: "unverified_context", 501: "request_with_no_cert_validation", 507: "ssh_no_host_key_verification" },
    sonar: [4830, 5527],
  },
  {
    cwe: 319,
    rules: ["no-insecure-transport"],
    bandit: { 309: "httpsconnection", 312: "telnetlib", 321: "ftplib", 508: "snmp_insecure_version", 509: "snmp_weak_cryptography" },
    sonar: [5332],
  },
  { cwe: 326, rules: ["no-weak-crypto"], bandit: { 505: "weak_cryptographic_key" }, sonar: [4426] },
  {
    cwe: 327,
    rules: ["no-weak-crypto"],
    bandit: { 303: "md5", 304: "ciphers", 305: "cipher_modes", 324: "hashlib" },
    sonar: [4790, 5542, 5547],
  },
  {
    cwe: 327,
    rules: ["no-insecure-tls"],
    bandit: { 502: "ssl_with_bad_version", 503: "ssl_with_bad_defaults", 504: "ssl_with_no_version" },
    sonar: [4423],
  },
  { cwe: 330, rules: ["no-insecure-random"], bandit: { 311: "random" }, sonar: [2245] },
  { cwe: 347, rules: ["no-insecure-jwt"], sonar: [5659] },
  { cwe: 352, rules: ["no-csrf-disabled"], sonar: [4502] },
  {
    cwe: 377,
    rules: ["no-insecure-temporary-file"],
    bandit: { 108: "hardcoded_tmp_directory", 306: "mktemp_q", 325: "tempnam" },
    sonar: [5443, 5445],
  },
  { cwe: 390, rules: ["no-silent-security-failure"], bandit: { 110: "try_except_pass", 112: "try_except_continue" } },
  { cwe: 489, rules: ["no-debug-mode"], bandit: { 201: "flask_debug_true" }, sonar: [4507] },
  { cwe: 494, rules: ["no-remote-code", "no-unsafe-deserialization"], bandit: { 615: "huggingface_unsafe_download" } },
  {
    cwe: 502,
    rules: ["no-unsafe-deserialization"],
    bandit: { 301: "pickle", 302: "marshal", 506: "yaml_load", 614: "pytorch_load" },
    sonar: [5135],
  },
  { cwe: 601, rules: ["no-open-redirect"], sonar: [5146, 6105] },
  { cwe: 605, rules: ["no-debug-mode"], bandit: { 104: "hardcoded_bind_all_interfaces" } },
  {
    cwe: 611,
    rules: ["no-xxe"],
    bandit: {
      313: "xml_bad_cElementTree",
      314: "xml_bad_ElementTree",
      315: "xml_bad_expatreader",
      316: "xml_bad_expatbuilder",
      317: "xml_bad_sax",
      318: "xml_bad_minidom",
      319: "xml_bad_pulldom",
      320: "xml_bad_etree",
    },
    sonar: [2755],
  },
  { cwe: 614, rules: ["no-insecure-cookie"], sonar: [2092] },
  { cwe: 643, rules: ["no-xpath-injection"], sonar: [2091] },
  { cwe: 732, rules: ["no-permissive-file-mode"], bandit: { 103: "set_bad_file_permissions" }, sonar: [2612] },
  {
    cwe: 798,
    rules: ["no-hardcoded-secrets"],
    bandit: { 105: "hardcoded_password_string", 106: "hardcoded_password_funcarg", 107: "hardcoded_password_default" },
    sonar: [2068, 6418, 6437],
  },
  { cwe: 918, rules: ["no-ssrf"], bandit: { 310: "urllib_urlopen" }, sonar: [5144] },
  { cwe: 942, rules: ["no-permissive-cors"], sonar: [5122] },
  { cwe: 943, rules: ["no-nosql-injection"], sonar: [5147] },
  { cwe: 1004, rules: ["no-insecure-cookie"], sonar: [3330] },
  { cwe: 1007, rules: ["no-hidden-unicode"], bandit: { 613: "trojansource" } },
  { cwe: 1333, rules: ["no-slow-regex"], sonar: [5852] },
  { cwe: 1333, rules: ["no-regex-injection"], sonar: [2631] },
];
