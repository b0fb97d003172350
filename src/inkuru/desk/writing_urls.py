"""The addresses at which a story is written: its paragraphs, pictures, further headlines and related stories."""

from django.urls import path

from inkuru.desk.views import composing, illustrating, looking, relating

PASSAGE = "stories/<int:number>/<str:language>/<uuid:block>/"

urlpatterns = [
    path("intake/blank/", composing.begin_story, name="begin"),
    path("stories/<int:number>/<str:language>/take-out/", composing.take_out, name="take_out"),
    path("stories/<int:number>/<str:language>/put-back/", composing.put_back, name="put_back"),
    path("stories/<int:number>/<str:language>/add/", composing.add_single, name="add_single"),
    path("stories/<int:number>/related/", relating.show_related, name="related"),
    path("stories/<int:number>/related/choose/", relating.relate, name="relate"),
    path(f"{PASSAGE}compose/", composing.compose, name="compose"),
    path(f"{PASSAGE}paste/", composing.paste, name="paste"),
    path(f"{PASSAGE}look/", looking.look, name="look"),
    path(f"{PASSAGE}picture/", illustrating.add_picture, name="add_picture"),
    path(f"{PASSAGE}frame/", illustrating.frame_picture, name="frame"),
    path(f"{PASSAGE}replace/", illustrating.replace_picture, name="replace_picture"),
]
