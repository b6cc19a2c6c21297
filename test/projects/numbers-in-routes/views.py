from functools import wraps

from django.http import HttpResponse
from models import Order


# The parameters of a route come by their names, through whatever stands in front of the view.
def counted(view):
    @wraps(view)
    def wrapper(request, *args, **kwargs):
        request.session["seen"] = request.session.get("seen", 0) + 1
        return view(request, *args, **kwargs)

    return wrapper


@counted
def user(request, user_id):
    return HttpResponse("No user " + str(user_id))


def year(request, year):
    return HttpResponse("Nothing in " + year)


@counted
def name(request, name):
    return HttpResponse("No user " + name)  # error[no-html-injection]: reaches an HTML answer


@counted
def page(request, page):
    return HttpResponse(f"Page {page}")


@counted
def tag(request, page, tag):
    return HttpResponse(f"Page {page} of {tag}")  # error[no-html-injection]: reaches an HTML answer


# A number names somebody's record all the same.
def cancel(request, order_id):  # error[require-authorization]: deletes whatever record the client names
    Order.objects.get(pk=order_id).delete()
    return HttpResponse(f"Order {order_id} is cancelled")
