"""More headings of people: other languages, and the programs of other tills.

They are written as they stand in files and folded once; what `headings` says comes first.
"""
# ruff: noqa: RUF001 - the letters of other languages look like others, and are meant

from collections.abc import Mapping

from models.exchange.readers.parts import Meaning, Part
from models.text import fold

_PLAIN: Mapping[Part, str] = {
    Part.ID: (
        "square customer id|customer uuid|código|código de cliente|kundnummer"
        "|asiakasnumero|müşteri no|номер клиента|код клиента|顧客番号|会員番号|n° client"
        "|code client|guest no|customer ref|client ref|kundeid|id klienta|kunde-nr."
        "|kundennr."
    ),
    Part.NAME: (
        "naam|klantnaam|navn|kund|asiakas|müşteri|ad soyad|adı soyadı|имя клиента|клиент"
        "|фио|氏名|名前|お名前|顧客名|姓名|jméno a příjmení|név|attendee|member name|member"
        "|nome do cliente|nom client|nom du client|contact person|ansprechpartner"
    ),
    Part.FIRST_NAME: "förnamn|fornavn|etunimi|jméno|keresztnév|ad|adı|имя|primeiro nome",
    Part.LAST_NAME: (
        "efternamn|etternavn|efternavn|sukunimi|příjmení|vezetéknév|soyad|soyadı|фамилия"
        "|apelido|last name/surname"
    ),
    Part.MIDDLE_NAME: "отчество|andra namn|deuxième prénom|drugie imię",
    Part.NICKNAME: "alias|pseudonym|smeknamn|øgenavn|lempinimi|lakap|прозвище|ニックネーム|alcunha",
    Part.SAY_IT: "フリガナ|ふりがな|カナ|氏名カナ|氏名（カナ）|よみがな|読み|yomigana|furigana",
    Part.NOTE: (
        "anteckning|anteckningar|notat|notater|muistiinpanot|notlar|not|açıklama"
        "|примечание|примечания|комментарий|заметки|備考|メモ|poznámka|poznámky|megjegyzés"
        "|observações|client note|customer notes|internal notes|staff notes|info"
    ),
    Part.TAGS: (
        "customer group name|customer group|client group|member type|membership type"
        "|taggar|etiketter|grupper|tunnisteet|etiket|gruplar|группа|теги|метки|タグ|グループ"
        "|marcadores|skupiny|client type|customer type|client tags|customer tags"
    ),
    Part.ORGANIZATION: (
        "företag|firma/organisation|virksomhed|yritys|şirket|компания|организация|会社名|会社|cég"
    ),
    Part.TITLE: "befattning|stilling|ammatti|unvan|должность|役職|cargo/função|stanowisko",
    Part.BIRTHDAY: (
        "d.o.b.|d.o.b|födelsedatum|födelsedag|fødselsdato|fødselsdag|syntymäaika"
        "|syntymäpäivä|doğum tarihi|doğum günü|день рождения|дата рождения|生年月日|誕生日|生日"
        "|datum narození|narozeniny|születésnap|születési dátum|urodziny|geb.|geb.datum"
        "|geb.-datum|geburtsdat.|né(e) le|né le|birth_date|client birthday"
        "|customer birthday|nascimento|nato il|nata il|data nascita|fecha de cumpleaños"
        "|cumple"
    ),
    Part.ANNIVERSARY: "bröllopsdag|bryllupsdag|trouwdag|rocznica|anniversaire de mariage",
    Part.MAY_CONTACT: (
        "email subscription status|email marketing|sms marketing|marketing emails"
        "|marketing permission|gdpr consent|dsgvo einwilligung|newsletter abonniert"
        "|abonné|accetta marketing|consenso marketing|zgoda marketingowa|zgoda"
        "|nieuwsbrief|samtycke|promotional emails|subscribed to newsletter|email consent"
        "|sms consent"
    ),
    Part.BLOCKED: "blocked from booking|block online booking|vip blocked|verwijderd|spärrad",
    Part.TAKE_CARE: (
        "alergia|alergie|allergi|allergier|alerji|аллергия|アレルギー|unverträglichkeiten"
        "|unverträglichkeit|intolérances|intolerancias|contraindications"
        "|medical conditions|medical alert|health conditions|important notes|alert note"
        "|popup note|client alert"
    ),
    Part.LOYALTY_CODE: (
        "carte fidélité|n° carte|n° de carte|tessera|numero tessera|stammkundenkarte"
        "|klantenkaart|karta stałego klienta|bonuskort|ポイントカード番号|rewards number"
        "|rewards id"
    ),
}
_LABELLED: Mapping[Part, Mapping[str, str]] = {
    Part.PHONE: {
        "": (
            "puhelin|puhelinnumero|telefon no|номер телефона|телефон|電話番号|電話|电话"
            "|telefonszám|recapito|recapito telefonico|numéro|n° de téléphone|telefone"
            "|contact no|contact no.|phone no|phone no.|ph|ph."
        ),
        "cell": (
            "matkapuhelin|cep|cep telefonu|gsm|мобильный|мобильный телефон|携帯電話|携帯|手机"
            "|komórkowy|mobile no.|mob|mob.|telemóvel|mobilní telefon|tel. komórkowy"
            "|tél. mobile|tél. portable"
        ),
        "home": "hemtelefon|домашний телефон|自宅電話|telefone residencial|telefoon privé",
        "work": "arbetstelefon|рабочий телефон|勤務先電話|telefone comercial|telefoon zakelijk",
    },
    Part.EMAIL: {
        "": (
            "e-post|epost|e-postadress|e-postadresse|e-posta|eposta|sähköposti|эл. почта"
            "|электронная почта|почта|メールアドレス|メール|邮箱|e-mailcím|e-mail cím|e-pošta"
            "|adres e-mail|emailová adresa"
        ),
    },
    Part.RELATED: {
        "referred by": "recommandé par|recomendado por|polecony przez|tipsad av",
    },
}
_PLACES: Mapping[Part, str] = {
    Part.STREET: (
        "street address 1|street address 2|gata|gatuadress|gade|katuosoite|sokak|улица"
        "|ulice|utca|住所"
    ),
    Part.CITY: "postort|stad|kaupunki|şehir|город|市区町村|město|város",
    Part.REGION: "län|il|область|都道府県|kraj",
    Part.CODE: "postnummer|postinumero|posta kodu|индекс|почтовый индекс|郵便番号|psč|irányítószám",
    Part.COUNTRY: "maa|ülke|страна|国|země|ország",
}


def more() -> Mapping[str, Meaning]:
    """Return what these headings mean, by the folded heading."""
    found = {word: Meaning(part) for part, words in _PLAIN.items() for word in _folded(words)}
    for part, labels in _LABELLED.items():
        for label, words in labels.items():
            found |= {word: Meaning(part, label) for word in _folded(words)}
    for part, words in _PLACES.items():
        found |= {word: Meaning(part, "", "address") for word in _folded(words)}
    return found


def _folded(words: str) -> list[str]:
    return [fold(word) for word in words.split("|")]
