"""The addresses of the desk."""

from django.urls import path

from inkuru.desk.views import account, board, entrance, intake, pictures, releases, story, talk, workbench

app_name = "desk"
urlpatterns = [
    path("", board.list_stories, name="stories"),
    path("outdated/", board.list_outdated, name="outdated"),
    path("views/", board.keep_view, name="keep_view"),
    path("views/<int:view>/forget/", board.drop_view, name="drop_view"),
    path("stories/<int:number>/hands/", board.hand_over, name="hands"),
    path("stories/<int:number>/<str:language>/take/", board.take_edition, name="take"),
    path("sign-in/<str:token>/", entrance.come_in, name="come_in"),
    path("sign-out/", entrance.leave, name="sign_out"),
    path("account/", account.show_account, name="account"),
    path("language/", entrance.choose_language, name="language"),
    path("intake/", intake.take_in_story, name="intake"),
    path("pictures/<uuid:picture>/", pictures.show_picture, name="picture"),
    path("stories/<int:number>/", story.show_story, name="story"),
    path("stories/<int:number>/publish/", releases.order_pages, name="publish"),
    path("stories/<int:number>/withdraw/", releases.withdraw_story, name="withdraw"),
    path("stories/<int:number>/<str:language>/open/", story.open_edition, name="open"),
    path("stories/<int:number>/<str:language>/release/", releases.release_edition, name="release"),
    path("stories/<int:number>/<str:language>/correct/", releases.correct_edition, name="correct"),
    path("stories/<int:number>/<str:language>/<uuid:block>/", story.save_passage, name="save"),
    path("stories/<int:number>/<str:language>/<uuid:block>/confirm/", story.confirm_passage, name="confirm"),
    path("stories/<int:number>/<str:language>/<uuid:block>/cell/", workbench.read_passage, name="cell"),
    path("stories/<int:number>/<str:language>/<uuid:block>/edit/", workbench.edit_passage, name="edit"),
    path("stories/<int:number>/<str:language>/<uuid:block>/keep/", workbench.keep_text, name="keep"),
    path("stories/<int:number>/<str:language>/<uuid:block>/discard/", workbench.discard_text, name="discard"),
    path("stories/<int:number>/<str:language>/<uuid:block>/split/", workbench.split_passage, name="split"),
    path("stories/<int:number>/<str:language>/<uuid:block>/join/", workbench.join_passage, name="join"),
    path("stories/<int:number>/<str:language>/<uuid:block>/comments/", talk.say, name="say"),
    path("stories/<int:number>/comments/<int:comment>/", talk.settle, name="settle"),
    path("stories/<int:number>/attend/", talk.attend, name="attend"),
]
