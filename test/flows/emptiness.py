"""What counts as false is empty: whoever has checked what is not, has checked everything."""
from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme


def checked_if_given(request):
    target = request.GET.get("next")
    if target and not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = "/"
    return HttpResponseRedirect(target)


def checked_or_a_page(request):
    target = request.POST.get("next", request.GET.get("next"))
    if (target or not request.is_ajax()) and not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
        target = "/"
    return HttpResponseRedirect(target) if target else None


def checked_for_some(request):
    target = request.GET.get("next")
    if request.is_ajax() and not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
        target = "/"
    return HttpResponseRedirect(target)  # error[no-open-redirect]: Request data


def asked_and_left(request):
    target = request.GET.get("next")
    if not target:
        print("nowhere")
    return HttpResponseRedirect(target)  # error[no-open-redirect]: Request data


# Written twice: the later one alone is ever called, but whoever wrote the first one meant it.
def written_twice(request):
    return HttpResponseRedirect(request.GET["next"])  # error[no-open-redirect]: Request data


def written_twice(request):
    return HttpResponseRedirect("/")
