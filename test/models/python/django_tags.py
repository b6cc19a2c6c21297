"""Filters and classes that keep their text from being escaped; contexts of templates."""
from django import template
from django.shortcuts import render
from django.utils.html import format_html, html_safe

register = template.Library()


@register.filter(is_safe=True)  # error[no-html-injection]: goes into pages without escaping
def shorter(value):
    return value[:10]


@register.filter
def longer(value):
    return value + "…"


@html_safe  # error[no-html-injection]: goes into pages without escaping
class Badge:
    def __str__(self):
        return format_html("<b>{}</b>", self.name)


def page(request):
    secret = "x"
    if request.method == "POST":
        return render(request, "page.html", globals())  # error[no-code-injection]: is given all variables
    if request.method == "PUT":
        return render(request, "page.html", locals())  # error[no-code-injection]: is given all variables
    return render(request, "page.html", {"secret": secret})
