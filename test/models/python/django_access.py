# Who may see a view: decorators, bases of classes, permissions of the REST framework.
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.db import models
from django.db.models import Count
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_list_or_404, get_object_or_404
from django.utils.decorators import method_decorator
from django.views import View
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView


class Chat(models.Model):
    title = models.CharField(max_length=100)


class Customer(models.Model):
    email = models.CharField(max_length=100)


def delete_open(request):  # error[require-authorization]: deletes whatever record
    get_object_or_404(Chat, pk=request.POST["id"]).delete()


def save_open(request):  # error[require-authorization]: changes whatever record
    chat = Chat.objects.get(pk=request.POST["id"])
    chat.title = "closed"
    chat.save()


def show_open(request):  # error[require-authorization]: shows whatever record
    customer = get_object_or_404(Customer, pk=request.GET["customer_id"])
    return JsonResponse({"mail": customer.email})


@login_required
def delete_logged_in(request):
    get_object_or_404(Chat, pk=request.POST["id"]).delete()


@login_required(login_url="/enter")
def delete_logged_in_elsewhere(request):
    get_object_or_404(Chat, pk=request.POST["id"]).delete()


@permission_required("chat.delete_chat")
def delete_permitted(request):
    get_object_or_404(Chat, pk=request.POST["id"]).delete()


def delete_own(request):
    chat = get_object_or_404(Chat, pk=request.POST["id"])
    if chat.owner != request.user:
        return HttpResponse(status=403)
    chat.delete()


def delete_as_staff(request):
    if not request.user.is_staff:
        return HttpResponse(status=403)
    get_object_or_404(Chat, pk=request.POST["id"]).delete()


def delete_of_user(request):
    get_object_or_404(Chat, pk=request.POST["id"], owner=request.user).delete()


def rows(request):
    chats = get_list_or_404(Chat, open=True)
    return HttpResponse(str(len(chats)) + str(Chat.objects.aggregate(Count("id"))))


class Open(View):
    def post(self, request, pk):  # error[require-authorization]: deletes whatever record
        get_object_or_404(Chat, pk=pk).delete()


class LoggedIn(LoginRequiredMixin, View):
    def post(self, request, pk):
        get_object_or_404(Chat, pk=pk).delete()


@method_decorator(login_required, name="dispatch")
class Decorated(View):
    def post(self, request, pk):
        get_object_or_404(Chat, pk=pk).delete()


class OpenApi(APIView):
    permission_classes = [AllowAny]

    def delete(self, request, pk):  # error[require-authorization]: deletes whatever record
        get_object_or_404(Chat, pk=pk).delete()
        return Response({})


class ClosedApi(APIView):
    permission_classes = [IsAuthenticated]

    def delete(self, request, pk):
        get_object_or_404(Chat, pk=pk).delete()
        return Response({})


@api_view(["DELETE"])
@permission_classes([AllowAny])
def open_api(request, pk):  # error[require-authorization]: deletes whatever record
    get_object_or_404(Chat, pk=pk).delete()
    return Response({})


@api_view(["DELETE"])
@permission_classes([IsAuthenticated])
def closed_api(request, pk):
    get_object_or_404(Chat, pk=pk).delete()
    return Response({})
