"""Shares, measures, durations and what qualifies them in Swahili; the unit stands before its number."""

from inkuru.lang.figures import Words

# fmt: off
UNITS: Words = {
    "kilomita": "km", "km": "km", "kilometa": "km", "mita": "m", "meta": "m", "sentimita": "cm", "sentimeta": "cm",
    "cm": "cm",
    "milimita": "mm", "mm": "mm", "maili": "mi", "yadi": "yd", "mikromita": "um", "μm": "um", "µm": "um", "um": "um",
    "nm": "nm",
    "nanomita": "nm",
    "km/h": "km/h", "kph": "km/h", "mph": "mph", "kilomita kwa saa": "km/h", "maili kwa saa": "mph", "fundo": "kn",
    "kilo": "kg", "kg": "kg", "kilogramu": "kg", "gramu": "g", "g": "g", "mg": "mg", "miligramu": "mg", "tani": "t",
    "ratili": "lb", "lb": "lb",
    "wakia": "oz", "aunsi": "oz",
    "lita": "l", "mililita": "ml", "ml": "ml", "galoni": "gal", "mapipa": "bbl", "painti": "pt",
    "hekta": "ha", "hekari": "acre", "ekari": "acre", "ha": "ha", "ekra": "acre",
    "kilomita za mraba": "km2", "kilomita mraba": "km2", "km²": "km2", "maili za mraba": "mi2", "maili mraba": "mi2",
    "mita za mraba": "m2", "mita mraba": "m2", "m²": "m2", "futi za mraba": "ft2", "futi mraba": "ft2",
    "mita za ujazo": "m3", "m³": "m3",
    "mita ujazo": "m3",
    "nyuzi joto": "°C", "nyuzijoto": "°C", "nyuzi": "°", "nyuzi za selsiasi": "°C", "digrii": "°", "°C": "°C",
    "° C": "°C", "ºC": "°C", "°F": "°F",
    "° F": "°F", "digrii selsiasi": "°C", "digrii za selsiasi": "°C", "selsiasi": "°C", "sentigredi": "°C",
    "nyuzi za sentigredi": "°C",
    "farenhaiti": "°F", "nyuzi za farenhaiti": "°F", "°": "°",
    "megawati": "MW", "mw": "MW", "kilowati": "kW", "kw": "kW", "gigawati": "GW", "wati": "W", "gb": "GB",
    "mb": "MB", "tb": "TB",
    "gigabaiti": "GB", "megabaiti": "MB",
}
SPANS: Words = {
    "sekunde": "second", "siku": "day", "wiki": "week", "juma": "week", "majuma": "week",
    "miezi": "month",
    "miaka": "year", "miongo": "decade",
    "masaa": "hour", "muda wa saa": "hour", "ndani ya saa": "hour", "baada ya saa": "hour", "kwa muda wa saa": "hour",
}

# *Ulidumu saa moja*, it lasted an hour: after these *saa* counts hours and is no time of day.
_LASTS = tuple(
    f"{who}{tense}{verb} saa"
    for who in ("a", "wa", "u", "i", "ki", "li", "ya", "vi", "zi", "ku")
    for tense in ("li", "na", "me", "ta", "ka", "")
    for verb in ("dumu", "chukua")
)

SINGULAR: Words = {"mwezi": "month", "mwaka": "year", "muongo": "decade", "mwongo": "decade", "karne": "century"}

_LASTING = (
    "muhula", "mpango", "mkataba", "mradi", "mkakati", "uzoefu", "utawala", "ushirikiano", "uongozi", "utafiti",
    "udhamini", "muda", "urafiki",
)

MEASURES: dict[str, Words] = {
    "PERCENT": {"asilimia": "%", "%": "%", "kwa mia": "%"},
    "POINTS": {"pointi za asilimia": "pp", "pointi asilimia": "pp", "alama za asilimia": "pp",
        "asilimia pointi": "pp"},
    "MEASURE": UNITS,
    "FOOT": {"futi": "ft", "ft": "ft", "miguu": "ft"},
    "INCH": {"inchi": "in"},
    "HOURLY": {"kwa saa": "hour", "kila saa": "hour"},
    # Terms and plans *of five years* are not five years old.
    "SPAN": {
        **SPANS,
        **{f"{noun} wa miaka": "year" for noun in _LASTING},
        **dict.fromkeys(_LASTS, "hour"),
    },
    "SINGULAR": SINGULAR,
    "MINUTES": {"dakika": "minute"},
    "AGED": dict.fromkeys(("umri wa miaka", "umri wa kati ya miaka", "umri kati ya miaka", "miaka yake ya",
        "miaka yao ya", "mwenye miaka", "wenye miaka",
        "wa miaka", "ana miaka", "akiwa na miaka",
        "alikuwa na miaka", "wana miaka", "wa umri wa miaka", "mwenye umri wa miaka", "wenye umri wa miaka",
        "na umri wa miaka"), "year") | {"umri wa miezi": "month", "wa miezi": "month", "wa wiki": "week",
        "umri wa wiki": "week"},
    "WON": dict.fromkeys(
        (
            "walishinda", "ilishinda", "wakashinda", "ikashinda", "alishinda", "walishindwa", "ilishindwa",
            "kushindwa",
            "kwa mabao", "mabao", "magoli", "ilichapwa", "walichapwa", "ilifungwa",
            "walifungwa",
        ),
        "",
    ),
    "CALL": dict.fromkeys(("simu", "piga", "nambari ya simu", "namba ya simu", "whatsapp", "simu namba",
        "simu nambari"), ""),
    "ABOUT": {
        "takriban": "about", "takribani": "about", "yapata": "about", "kama": "about", "kiasi cha": "about",
        "kadiri ya": "about",
        "kadri ya": "about", "wapatao": "about", "zipatazo": "about", "yapatayo": "about", "ipatayo": "about",
        "vipatavyo": "about",
        "inayokadiriwa kuwa": "about", "wanaokadiriwa kuwa": "about", "yanayokadiriwa kuwa": "about",
        "zinazokadiriwa kuwa": "about",
        "inakadiriwa kuwa": "about", "inakadiriwa": "about", "makadirio ya": "about", "karibu": "nearly",
        "karibia": "nearly", "kukaribia": "nearly",
        "inayokaribia": "nearly", "wanaokaribia": "nearly",
        "zaidi ya": "more than", "kupita": "more than", "kuzidi": "more than", "inayozidi": "more than",
        "unaozidi": "more than", "wanaozidi": "more than",
        "yanayozidi": "more than", "zinazozidi": "more than", "inayopita": "more than",
        "angalau": "at least", "si chini ya": "at least", "sio chini ya": "at least", "isiyopungua": "at least",
        "wasiopungua": "at least",
        "zisizopungua": "at least", "yasiyopungua": "at least", "visivyopungua": "at least",
        "usiopungua": "at least", "kwa uchache": "at least",
        "kwa uchache watu": "at least", "walau": "at least",
        "chini ya": "less than", "pungufu ya": "less than", "isiyozidi": "at most", "usiozidi": "at most",
        "wasiozidi": "at most",
        "isizidi": "at most", "yasiyozidi": "at most", "zisizozidi": "at most", "si zaidi ya": "at most",
        "sio zaidi ya": "at most",
        "kufikia": "at most", "kufika": "at most", "hata": "at most",
    },
    "AFTER": {
        "au zaidi": "at least", "na zaidi": "at least", "hivi": "about", "kwenda juu": "at least",
        "na kuendelea": "at least", "au chini": "at most",
        "au pungufu": "at most", "+": "more than",
    },
}
