from django.contrib.auth.decorators import login_required
from django.urls import path

from . import views

urlpatterns = [
    path("delete/<str:pk>", views.delete),
    path("archive/<str:pk>", views.archive),
    path("close/<str:pk>", login_required(views.close)),
]
