import django
from django.core.files.storage import FileSystemStorage, default_storage
from django.db.models import Func
from django.http import HttpResponse
from django.shortcuts import render_to_response
from django.template import Context, Engine, RequestContext, engines
from django.template.response import TemplateResponse
from django.views.generic import UpdateView
from rest_framework.decorators import action
from rest_framework.viewsets import ModelViewSet


@django.views.decorators.csrf.csrf_exempt  # error[no-csrf-disabled]: Protection against forged requests is switched off
def pages(request):
    text = request.GET["q"]
    engine = Engine(autoescape=False)  # error[no-html-injection]: Templates fill in values without escaping them
    engine.from_string(text)  # error[no-code-injection]: Request data 
    engine.get_template("page.html")
    engine.render_to_string(text)  # error[no-path-traversal]: Request data 
    engines["django"].from_string(text)  # error[no-code-injection]: Request data 
    engines.all()
    Context({}, autoescape=False)  # error[no-html-injection]: Templates fill in values without escaping them
    Context({"q": text})
    RequestContext(request, {"q": text})
    FileSystemStorage(location=text)  # error[no-path-traversal]: Request data 
    default_storage.save("a.txt", request.FILES["a"])
    Func(template=text)  # error[no-sql-injection]: Request data 
    Func("name", function="LOWER")
    render_to_response(text)  # error[no-path-traversal]: Request data 
    django.utils.safestring.mark_safe(text)  # error[no-html-injection]: Request data 
    django.utils.http.urlencode({"q": text})
    return TemplateResponse(request, "page.html", {"q": text})


def rows(request, table):
    table.extra(where=["name = '%s'" % request.GET["name"]])  # error[no-sql-injection]: Request data 
    table.extra(select={"n": request.GET["n"]})  # error[no-sql-injection]: reaches an SQL statement
    table.extra(tables=[request.GET["n"]])  # error[no-sql-injection]: reaches an SQL statement
    table.extra(order_by=[request.GET["n"]])  # error[no-sql-injection]: reaches an SQL statement
    table.extra(where=["name = %s"], params=[request.GET["name"]])


class People(ModelViewSet):
    def list(self, request):
        return HttpResponse(request.query_params["q"])  # error[no-html-injection]: Request data 

    @action(detail=True)
    def rename(self, request, pk=None):
        return HttpResponse("fixed")


class Change(UpdateView):
    def post(self, request, *args, **kwargs):
        return HttpResponse("<p>" + request.POST["q"])  # error[no-html-injection]: Request data 


def named(request):
    answer = HttpResponse("fixed")
    answer[request.GET["name"]] = "fixed"  # error[no-html-injection]: may reach the name of a header of the answer
    answer["X-Name"] = "fixed"
    answer["Set-Cookie"] = "session=abc"  # error[no-insecure-cookie]: Cookie without
    answer["Set-Cookie"] = "theme=dark"  # error[no-insecure-cookie]: Cookie without `Secure`
    answer["Access-Control-Allow-Origin"] = request.headers["Origin"]  # error[no-permissive-cors]: may reach the header that lets another site read the answer
    Engine.get_default().from_string(request.GET["text"])  # error[no-code-injection]: reaches a template
    return answer


def formatted(word):
    format_html(f"<b>{word}</b>")  # error[no-html-injection]: reaches markup
    return format_html("<b>{}</b>", word)
