"""Where the doors are."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("desk/", include("inkuru.desk.urls")),
    path("desk/", include("inkuru.desk.account_urls")),
]
