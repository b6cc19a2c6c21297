from django.urls import path, re_path

import views

urlpatterns = [
    re_path(r"^users/(?P<user_id>[0-9]+)$", views.user),
    re_path(r"^years/(?P<year>\d{4})$", views.year),
    re_path(r"^names/(?P<name>[^/]+)$", views.name),
    path("pages/<int:page>", views.page),
    path("orders/<int:order_id>/cancel", views.cancel),
    path("tags/<int:page>/<str:tag>", views.tag),
]
