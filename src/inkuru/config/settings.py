"""Django's settings; the environment is read here and nowhere else.

Every variable is described in docs/operators/settings.md; a test fails when one is missing there.
"""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf.locale import LANG_INFO
from environs import Env
from platformdirs import user_data_path

from inkuru.config.home import secret_key
from inkuru.config.mail import mail_settings
from inkuru.lang.language import languages

env = Env()

PACKAGE = Path(__file__).resolve().parent.parent

# --- where things are -------------------------------------------------------------------------------------
INKURU_HOME = Path(env.str("INKURU_HOME", "") or user_data_path("inkuru", appauthor=False)).expanduser().absolute()
INKURU_SITE = Path(env.str("INKURU_SITE", "") or INKURU_HOME / "site").expanduser().absolute()
INKURU_URL = env.str("INKURU_URL", "").rstrip("/")
INKURU_NAME = env.str("INKURU_NAME", "Inkuru")
INKURU_LICENCE = env.str("INKURU_LICENCE", "All rights reserved")
INKURU_REFUSED_CRAWLERS: list[str] = env.list("INKURU_REFUSED_CRAWLERS", [])
MEDIA_ROOT = INKURU_HOME / "media"

SECRET_KEY = env.str("INKURU_SECRET_KEY", "") or secret_key(INKURU_HOME)
DEBUG = env.bool("INKURU_DEBUG", False)
ALLOWED_HOSTS = env.list("INKURU_HOSTS", ["*"])

# --- what it is made of -----------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "inkuru.newsroom",
    # Before allauth, whose templates it replaces.
    "inkuru.desk",
    "inkuru.cli",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "inkuru.desk.headers.DeskHeadersMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "inkuru.desk.language.PersonLanguageMiddleware",
    # Every view asks for somebody who may see it: desk/permissions.py. What is not named there is refused.
    "inkuru.desk.permissions.PermissionMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "inkuru.config.urls"
WSGI_APPLICATION = "inkuru.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# --- the database -----------------------------------------------------------------------------------------
# WAL lets readers read while one writes; FULL keeps what was said to be saved, also when the power goes;
# IMMEDIATE takes the write lock at the start, so that two writers wait for each other instead of failing.
SQLITE_OPTIONS: dict[str, Any] = {
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
}


def _database() -> dict[str, Any]:
    database: dict[str, Any] = dict(
        env.dj_db_url("DATABASE_URL", f"sqlite:///{INKURU_HOME / 'inkuru.sqlite3'}", conn_max_age=60)
    )
    if database["ENGINE"].endswith("sqlite3"):
        return database | {"OPTIONS": SQLITE_OPTIONS, "CONN_MAX_AGE": 0}
    return database | {"CONN_HEALTH_CHECKS": True}


DATABASES = {"default": _database()}
# Shared by all processes, so that what limits sign-ins counts for all of them. When it is full Django throws entries
# out, counts of attempts among them: it must not fill.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "inkuru_cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people -----------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "newsroom.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "inkuru.desk.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "inkuru.desk.passwords.NotCommon"},
    {"NAME": "inkuru.desk.passwords.NotTheName", "OPTIONS": {"user_attributes": ("username", "name")}},
]
LOGIN_URL = "/desk/sign-in/"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_ADAPTER = "inkuru.desk.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
# Attempts a minute from one address, and wrong passwords or codes for one person.
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "20/m/ip,5/5m/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("INKURU_PROXIES", 0)
MFA_ADAPTER = "inkuru.desk.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "inkuru.desk.once.AuthenticateOnce",
    "reauthenticate": "inkuru.desk.once.ReauthenticateOnce",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
SESSION_COOKIE_PATH = "/"
SESSION_COOKIE_NAME = "inkuru-session"
SESSION_COOKIE_SECURE = INKURU_URL.startswith("https://")
# Days after which publishers and administrators are led to set up a second factor; None for never. What is not reached
# over https is one’s own machine, where passkeys may not even work.
_grace = env.str("INKURU_SECOND_FACTOR_GRACE", "0" if INKURU_URL.startswith("https://") else "never")
INKURU_SECOND_FACTOR_GRACE = None if _grace == "never" else int(_grace)
CSRF_COOKIE_NAME = "inkuru-csrf"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
CSRF_TRUSTED_ORIGINS = [INKURU_URL] if INKURU_URL else []
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- languages and time -----------------------------------------------------------------------------------
# Django ships no Kinyarwanda: its name comes from our tables and its words from our own catalogue.
for one in languages():
    name = {"bidi": False, "code": one.code, "name": one.english_name, "name_local": one.own_name}
    LANG_INFO.setdefault(one.code, name)
LANGUAGES = [(one.code, one.own_name) for one in languages()]
LANGUAGE_CODE = "en"
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str("INKURU_TIME_ZONE", "Africa/Kigali")

# --- mail -------------------------------------------------------------------------------------------------
INKURU_MAIL = env.str("INKURU_MAIL", "")
globals().update(mail_settings(INKURU_MAIL, url=INKURU_URL))
DEFAULT_FROM_EMAIL = env.str("INKURU_MAIL_FROM", "") or f"inkuru@{urlsplit(INKURU_URL).hostname or 'localhost'}"

# --- uploads and safety -----------------------------------------------------------------------------------
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DEFAULT_EXCEPTION_REPORTER_FILTER = "inkuru.desk.reports.DiscreetReport"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    # Statements carry texts, private notes among them: they are in no log, at whatever level.
    "loggers": {"django.db.backends": {"level": "WARNING"}},
    "root": {"handlers": ["stderr"], "level": env.str("INKURU_LOG_LEVEL", "WARNING")},
}
