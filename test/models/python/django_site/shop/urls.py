from django.urls import include, path

from . import views

urlpatterns = [
    path("entry/<str:name>/<int:number>/", views.with_parameter),
    path("page/<str:name>/", views.Page.as_view()),
    path("more/", include("more.urls")),
]
