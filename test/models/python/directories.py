import ldap
import ldap3
from flask import request
from ldap3 import ALL, Connection, Server
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn


def ldap3_search():
    name = request.args["name"]
    connection = Connection(Server("ldap.example.com", get_info=ALL))
    connection.bind()
    connection.search("dc=example", f"(uid={name})")  # error[no-ldap-injection]: reaches an LDAP filter
    connection.search("dc=example", f"(uid={escape_filter_chars(name)})")
    connection.search("dc=example", f"(uid={ldap3.utils.conv.escape_filter_chars(name)})")
    connection.search(search_base=f"ou={name},dc=example", search_filter="(uid=a)")  # error[no-ldap-injection]: reaches a distinguished name
    connection.search(f"ou={escape_rdn(name)},dc=example", "(uid=a)")
    connection.extend.standard.paged_search("dc=example", f"(uid={name})")  # error[no-ldap-injection]: reaches an LDAP filter
    connection.delete(f"uid={name},dc=example")  # error[no-ldap-injection]: reaches a distinguished name
    for entry in connection.entries:
        eval(entry["code"])  # error[no-code-injection]: reaches program text
    print(connection.result)


def python_ldap():
    name = request.args["name"]
    connection = ldap.initialize("ldap://example.com")
    connection.set_option(1, 2)
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={name})")  # error[no-ldap-injection]: reaches an LDAP filter
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, ldap.filter.filter_format("(uid=%s)", [name]))
    connection.search_s(f"ou={ldap.dn.escape_dn_chars(name)}", ldap.SCOPE_SUBTREE, "(uid=a)")
    connection.simple_bind_s(f"uid={name}", "x")  # error[no-ldap-injection]: reaches a distinguished name
    connection.delete_s(f"uid={name}")  # error[no-ldap-injection]: reaches a distinguished name
    connection.simple_bind_s("uid=bot", "")  # error[no-disabled-protection]: Whoever gives a name is let in without a password
    connection.bind_s("uid=bot", None)  # error[no-disabled-protection]: Whoever gives a name is let in without a password
    connection.simple_bind_s("", "")
    connection.simple_bind_s()
    Connection(Server("ldap.example.com"), user="uid=bot", password=None)  # error[no-disabled-protection]: Whoever gives a name is let in without a password


def careless(connection):
    ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_NEVER)  # error[no-insecure-tls]: Certificates are not verified
    ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_DEMAND)
    ldap.initialize("ldaps://example.org").set_option(0, ldap.OPT_X_TLS_ALLOW)  # error[no-insecure-tls]: Certificates are not verified
    ldap.initialize("ldaps://example.org").simple_bind("uid=bot")  # error[no-disabled-protection]: Whoever gives a name is let in without a password
