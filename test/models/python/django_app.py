import json
import os

from django.core.mail import EmailMessage, EmailMultiAlternatives, send_mail
from django.db import connection, connections, models, transaction
from django.db.models.expressions import RawSQL
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template import Context, Template, loader
from django.urls import include, path
from django.utils.html import escape, format_html, format_html_join
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.views import View
from rest_framework.decorators import api_view
from rest_framework.response import Response
from rest_framework.views import APIView


class Entry(models.Model):
    title = models.CharField(max_length=100)


def requested(request):
    os.system(request.GET["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.GET.get("q", ""))  # error[no-command-injection]: reaches a shell command
    os.system(request.POST.getlist("q")[0])  # error[no-command-injection]: reaches a shell command
    os.system(request.POST.dict()["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.COOKIES["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.META["HTTP_X_NAME"])  # error[no-command-injection]: reaches a shell command
    os.system(request.META.get("HTTP_X_NAME"))  # error[no-command-injection]: reaches a shell command
    os.system(request.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
    os.system(request.body)  # error[no-command-injection]: reaches a shell command
    os.system(request.read())  # error[no-command-injection]: reaches a shell command
    os.system(request.data["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.get_host())  # error[no-command-injection]: reaches a shell command
    os.system(request.build_absolute_uri())  # error[no-command-injection]: reaches a shell command
    os.system(request.get_raw_uri())  # error[no-command-injection]: reaches a shell command
    os.system(request.path + request.method + request.META["REMOTE_ADDR"])  # error[no-command-injection]: reaches a shell command
    open("uploads/" + request.FILES["file"].name)
    os.system("file " + request.FILES["file"].name)  # error[no-command-injection]: shell command
    os.system(request.FILES.get("file").content_type)  # error[no-command-injection]: shell command
    for each in request.FILES.getlist("files"):
        os.system(each.name)  # error[no-command-injection]: shell command
    for chunk in request.FILES["file"].chunks():
        os.system(chunk)  # error[no-command-injection]: reaches a shell command
    request.session["user"] = request.POST["user"]  # error[no-trust-boundary-violation]: reaches a session
    print(request.is_secure(), request.user)


def with_parameter(request, name, number):
    os.system(name)  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {number}")


def answers(request: HttpRequest):
    text = request.GET["q"]
    HttpResponse("<p>" + text)  # error[no-html-injection]: reaches an HTML answer
    HttpResponse(text)  # error[no-html-injection]: reaches an HTML answer
    HttpResponse(text, content_type="text/plain")
    HttpResponse(text, "application/json")
    HttpResponse(escape(text))
    HttpResponseBadRequest("no " + text)  # error[no-html-injection]: reaches an HTML answer
    JsonResponse({"q": text})
    FileResponse(open("fixed.png", "rb"))
    if not text:
        raise Http404("nothing")
    render(request, "page.html", {"q": text})
    render(request, text)  # error[no-path-traversal]: reaches a template name
    Template(text).render(Context({"q": text}))  # error[no-code-injection]: reaches a template
    HttpResponse(Template("{{ q }}").render(Context({"q": text})))
    loader.get_template(text)  # error[no-path-traversal]: reaches a template name
    loader.render_to_string("page.html", {"q": text})
    loader.render_to_string(text)  # error[no-path-traversal]: reaches a template name
    mark_safe("<b>" + text)  # error[no-html-injection]: reaches text marked as safe HTML
    mark_safe("<b>fixed</b>")
    SafeString("<b>" + text)  # error[no-html-injection]: reaches text marked as safe HTML
    format_html("<b>{}</b>", text)
    format_html("<b>" + text + "</b>")  # error[no-html-injection]: reaches text marked as safe HTML
    format_html_join("", "<b>" + text, [])  # error[no-html-injection]: reaches text marked as safe HTML
    open("files/" + slugify(text))
    send_mail("subject", "body", "from", ["to"], html_message="<p>" + text)  # error[no-html-injection]: reaches the HTML body of a mail
    send_mail("subject", text, "from", ["to"])
    mail = EmailMultiAlternatives("subject", text)
    mail.attach_alternative("<p>" + text, "text/html")  # error[no-html-injection]: reaches the HTML body of a mail
    mail.body = text
    mail.content_subtype = "plain"
    mail.send()
    EmailMessage("subject", text).send()
    return HttpResponse("/?" + urlencode({"q": text}))


def leads(request):
    text = request.GET["next"]
    if request.GET["a"]:
        return HttpResponseRedirect(text)  # error[no-open-redirect]: reaches a redirect
    if request.GET["b"]:
        return redirect(request.get_full_path())
    if url_has_allowed_host_and_scheme(text, allowed_hosts={"example.com"}):
        return redirect(text)
    return redirect(text)  # error[no-open-redirect]: reaches a redirect


def records(request, table):
    Entry.objects.create(**request.POST.dict())  # error[no-prototype-pollution]: fields of a record that are set
    Entry.objects.filter(pk=1).update(**json.loads(request.body))  # error[no-prototype-pollution]: fields of a record
    table.objects.get_or_create(**request.POST)  # error[no-prototype-pollution]: fields of a record that are set
    Entry.objects.update_or_create(**json.loads(request.body))  # error[no-prototype-pollution]: fields of a record
    named = {"title": request.POST["title"], "pages": json.loads(request.body)["pages"]}
    Entry.objects.create(**named)
    Entry.objects.create(**EntryForm(request.POST).cleaned_data)
    Entry.objects.update(**{key: request.POST[key] for key in ("title", "pages")})


def database(request):
    name = request.GET["name"]
    Entry.objects.raw(f"SELECT * FROM entry WHERE title = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
    Entry.objects.raw("SELECT * FROM entry WHERE title = %s", [name])
    Entry.objects.extra(where=["title = '" + name + "'"])  # error[no-sql-injection]: reaches an SQL statement
    Entry.objects.extra(where=["title = %s"], params=[name])
    Entry.objects.filter(title=name).order_by("title").exclude(title="x")
    Entry.objects.annotate(val=RawSQL("SELECT '" + name + "'", ()))  # error[no-sql-injection]: reaches an SQL statement
    Entry.objects.annotate(val=RawSQL("SELECT %s", (name,)))
    for entry in Entry.objects.all():
        print(entry.title)
    print(Entry.objects.get(title=name), Entry.objects.count(), get_object_or_404(Entry, title=name))
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM entry WHERE title = '%s'" % name)  # error[no-sql-injection]: reaches an SQL statement
        cursor.execute("SELECT * FROM entry WHERE title = %s", [name])
    connections["other"].cursor().execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    connection.close()
    with transaction.atomic():
        Entry(title=name).save()
    models.F("title")


class Page(View):
    def get(self, request, name):
        os.system(request.GET["q"])  # error[no-command-injection]: reaches a shell command
        os.system(name)  # error[no-command-injection]: reaches a shell command
        os.system(self.request.GET["q"])  # error[no-command-injection]: reaches a shell command
        os.system(self.kwargs["name"])  # error[no-command-injection]: reaches a shell command


class Posts(APIView):
    def post(self, request):
        os.system(request.data["q"])  # error[no-command-injection]: reaches a shell command


@api_view(["POST"])
def posted(request):
    os.system(request.data["q"])  # error[no-command-injection]: reaches a shell command
    return Response({"q": request.data["q"]})


def told(request):
    try:
        return JsonResponse({"size": len(read(request))})
    except PermissionDenied as e:
        return JsonResponse({"error": str(e)})
    except Http404 as e:
        return JsonResponse({"error": str(e)})
    except OSError as e:
        return JsonResponse({"error": str(e)})  # error[no-error-disclosure]: Error text


urlpatterns = [
    path("told/", told),
    path("entry/<str:name>/<int:number>/", with_parameter),
    path("page/<str:name>/", Page.as_view()),
    path("more/", include("more.urls")),
]
