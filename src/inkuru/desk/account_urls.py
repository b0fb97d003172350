"""The addresses of accounts, under the names by which django-allauth asks for them."""

from allauth.account import views as account_views
from allauth.mfa.base import views as factor_views
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as code_views
from allauth.mfa.webauthn import views as passkey_views
from django.urls import path

from inkuru.desk.views import account

urlpatterns = [
    path("sign-in/", account_views.login, name="account_login"),
    path("passkey/", passkey_views.login_webauthn, name="mfa_login_webauthn"),
    path("second-factor/", factor_views.authenticate, name="mfa_authenticate"),
    path("account/closed/", account_views.account_inactive, name="account_inactive"),
    path("account/", account.show_account, name="mfa_index"),
    path("account/", account.show_account, name="mfa_list_webauthn"),
    path("account/again/", account_views.reauthenticate, name="account_reauthenticate"),
    path("account/again/code/", factor_views.reauthenticate, name="mfa_reauthenticate"),
    path("account/again/passkey/", passkey_views.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("account/password/", account_views.password_change, name="account_change_password"),
    path("account/password/new/", account_views.password_set, name="account_set_password"),
    path("account/code/", code_views.activate_totp, name="mfa_activate_totp"),
    path("account/code/remove/", code_views.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/passkeys/", account.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("account/passkeys/<int:pk>/remove/", passkey_views.remove_webauthn, name="mfa_remove_webauthn"),
    path("account/recovery/", recovery_views.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/recovery/new/", recovery_views.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/sessions/", account.Sessions.as_view(), name="usersessions_list"),
]
