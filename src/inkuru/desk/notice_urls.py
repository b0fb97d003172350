"""The addresses of notices, of links in mails, and of the handover between shifts."""

from django.urls import path

from inkuru.desk.views import handover, mails, notices

urlpatterns = [
    path("notices/", notices.list_notices, name="notices"),
    path("notices/bell/", notices.tell_count, name="bell"),
    path("notices/read/", notices.read_notices, name="read_notices"),
    path("notices/choices/", notices.choose_notices, name="notice_choices"),
    path("notices/address/", notices.change_address, name="mail_address"),
    path("notices/<int:notice>/", notices.follow_notice, name="notice"),
    path("handover/", handover.end_shift, name="handover"),
    path("handover/<int:handover>/", handover.show_handover, name="handed"),
    path("handover/<int:handover>/accept/", handover.accept_handover, name="accept"),
    path("stories/<int:number>/<str:language>/handed/done/", handover.settle_word, name="handed_done"),
    path("mail/stop/<str:token>/", mails.stop_mails, name="stop_mails"),
    path("mail/prove/<str:token>/", mails.prove_address, name="prove_address"),
]
