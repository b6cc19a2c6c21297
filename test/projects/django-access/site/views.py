from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404

from .models import Chat


def delete(request, pk):  # error[require-authorization]: deletes whatever record
    get_object_or_404(Chat, pk=pk).delete()


@login_required
def archive(request, pk):
    get_object_or_404(Chat, pk=pk).delete()


def close(request, pk):
    get_object_or_404(Chat, pk=pk).delete()
