import django
from django.http import HttpRequest


def unannotated(request):
    django.shortcuts.redirect(request.GET["next"])  # error[no-open-redirect]: reaches a redirect
    django.shortcuts.redirect(request.path)


def shown(request: HttpRequest):
    return django.http.HttpResponse("<p>" + request.GET["q"])  # error[no-html-injection]: reaches an HTML answer


def stored(request: HttpRequest):
    django.db.connection.cursor().execute("SELECT '" + request.GET["q"] + "'")  # error[no-sql-injection]: reaches an SQL statement
    django.shortcuts.redirect(request.GET["q"])  # error[no-open-redirect]: reaches a redirect
    django.template.Template(request.GET["q"])  # error[no-code-injection]: reaches a template
