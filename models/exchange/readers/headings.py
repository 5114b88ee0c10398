"""The headings that programs give the columns of their contacts, folded, and what they mean."""

from collections.abc import Iterator, Mapping
from itertools import product

from models.exchange.readers.more_headings import more
from models.exchange.readers.parts import Meaning, Part

_PLAIN: Mapping[Part, str] = {
    Part.ID: (
        "id|customer id|customerid|client id|clientid|contact id|contactid|member id|memberid"
        "|record id|internal contact id|external identifier|person id|user id|userid|guest id"
        "|lead id|cust id|consumer id|client code|customer code"
        "|customer no|customer number|client no|client number|member no|member number|contact no"
        "|kundennummer|kundennr|kunden nr|kunden id|numero client|id client|id cliente"
        "|codigo cliente|numero de cliente|codice cliente|klantnummer|numer klienta"
    ),
    Part.NAME: (
        "name|full name|fullname|display name|displayname|customer name|client name|contact name"
        "|guest name|customer|client|guest|kunde|kundenname|voller name|vollstandiger name"
        "|anzeigename|name vollstandig|nom complet|nom affiche|nombre completo|nombre y apellidos"
        "|nombre cliente|cliente|nome completo|weergavenaam|volledige naam|imie i nazwisko|klient"
        "|legal name"
    ),
    Part.FIRST_NAME: (
        "first name|firstname|first|given name|givenname|forename|vorname|prenom|nombre"
        "|nombre de pila|nome|voornaam|imie|name first|fname"
    ),
    Part.LAST_NAME: (
        "last name|lastname|last|surname|family name|familyname|nachname|familienname|zuname"
        "|nom|nom de famille|apellido|apellidos|primer apellido|cognome|achternaam|sobrenome"
        "|nazwisko|name last|lname"
    ),
    Part.MIDDLE_NAME: (
        "middle name|middlename|middle|additional name|weitere vornamen|zweiter vorname"
        "|deuxieme prenom|segundo nombre|secondo nome|tussenvoegsel|initials"
    ),
    Part.PREFIX: (
        "prefix|name prefix|individual prefix|salutation|honorific|anrede|titel|civilite"
        "|tratamiento|aanhef"
    ),
    Part.SUFFIX: "suffix|name suffix|individual suffix|namenszusatz|suffixe|sufijo",
    Part.NICKNAME: (
        "nickname|nick name|nick|known as|preferred name|spitzname|surnom|pseudo|apodo"
        "|soprannome|bijnaam|short name"
    ),
    Part.SAY_IT: (
        "yomi name|phonetic name|given name yomi|family name yomi|given yomi|surname yomi"
        "|phonetic first name|phonetic middle name|phonetic last name|pronunciation"
    ),
    Part.NOTE: (
        "note|notes|comment|comments|remark|remarks|memo|about|description|customer note"
        "|internal note|client notes|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen"
        "|kommentar|remarque|remarques|commentaire|commentaires|nota|notas|observaciones|annotazioni"
        "|opmerking|opmerkingen|observacoes|uwagi|notatki"
    ),
    Part.TAGS: (
        "tags|tag|labels|groups|group membership|category|categories|segment|segments"
        "|keywords|schlagworte|kategorie|kategorien|gruppe|gruppen|etiquettes|categorie"
        "|etiquetas|categorias|etichette|categorieen|grupos|grupy"
    ),
    Part.ORGANIZATION: (
        "organization|organisation|organization name|company|company name|companyname"
        "|current employer|employer|business|business name|firma|firmenname|unternehmen|societe"
        "|entreprise|empresa|organizacion|azienda|societa|bedrijf|bedrijfsnaam|associated company"
    ),
    Part.DEPARTMENT: "department|organization department|abteilung|departamento|reparto",
    Part.TITLE: (
        "job title|jobtitle|job|position|role|occupation|organization title|funktion|beruf"
        "|poste|fonction|profession|puesto|cargo|professione|functie|title"
    ),
    Part.BIRTHDAY: (
        "birthday|birth date|birthdate|date of birth|dateofbirth|dob|born|geburtstag"
        "|geburtsdatum|anniversaire|date de naissance|naissance|cumpleanos|fecha de nacimiento"
        "|fecha nacimiento|compleanno|data di nascita|geboortedatum|verjaardag|aniversario"
        "|data de nascimento|data urodzenia"
    ),
    Part.BIRTH_YEAR: "birth year|geburtsjahr|annee de naissance|ano de nacimiento",
    Part.BIRTH_MONTH: "birth month|geburtsmonat|mois de naissance|mes de nacimiento",
    Part.BIRTH_DAY: "birth day|geburtstag tag|jour de naissance|dia de nacimiento",
    Part.ANNIVERSARY: "anniversary|wedding anniversary|wedding date|jahrestag|hochzeitstag",
    Part.URL: (
        "url|website|web site|web page|webpage|website url|homepage|web page 1|web page 2"
        "|webseite|site web|pagina web|sitio web|sito web|profile url|website blog"
        "|website home page|website other|website profile|website work|personal website"
        "|business website"
    ),
    Part.MAY_CONTACT: (
        "accepts marketing|accepts email marketing|accepts sms|accepts sms marketing"
        "|email marketing consent|marketing consent|marketing opt in|opt in|optin|subscribed"
        "|email opt in|may contact|newsletter|marketing allowed|werbung erlaubt|einwilligung"
        "|consentement|consentimiento"
    ),
    Part.MAY_NOT_CONTACT: (
        "do not contact|do not email|do not phone|do not sms|do not mail|no bulk emails"
        "|no bulk emails user opt out|opt out|unsubscribed|unsubscribed from all email"
        "|email opt out"
    ),
    Part.BLOCKED: "blocked|is blocked|banned|blacklisted|gesperrt|bloque|bloqueado",
    Part.TAKE_CARE: (
        "block reason|blocked reason|reason for block|warning|warnings|alert|alerts|take care"
        "|allergy|allergies|medical notes|health notes|allergie|allergien|alergias|warnung|achtung"
    ),
    Part.LOYALTY_CODE: (
        "loyalty card|loyalty code|loyalty number|card number|card no|membership number"
        "|kundenkarte|kartennummer|carte de fidelite|tarjeta"
    ),
}
_LABELLED: Mapping[Part, Mapping[str, str]] = {
    Part.PHONE: {
        "": (
            "phone|phones|phone number|telephone|telephone number|tel|tel no|contact number"
            "|primary phone|other phone|phone other|default address phone|callback|radio phone|isdn"
            "|tty tdd phone|telex|phone video|whatsapp|whatsapp number|telefon|telefonnummer"
            "|rufnummer|telefono|telephone principal|numero de telephone|numero de telefono"
            "|telefoon|telefoonnummer|telefone|numer telefonu|customer phone|client phone|mobile or"
            " phone|phone 1|phone 2|phone 3|weitere telefonnummer|company main phone"
        ),
        "cell": (
            "mobile|mobile phone|mobile number|mobile phone number|mobile no|cell|cell phone"
            "|cellphone|cell number|home mobile|phone mobile|mobile tel nr|handy|handynummer"
            "|mobil|mobiltelefon|mobilnummer|portable|tel mobile|telephone mobile"
            "|telephone portable|movil|telefono movil|celular|cellulare|telefono cellulare"
            "|mobiel|mobiel nummer"
            "|telemovel|komorka|telefon komorkowy"
        ),
        "home": (
            "home phone|home phone 2|phone home|home telephone|telefon privat|telefon privat 2"
            "|tel privat|telephone domicile|telephone domicile 2|telefono particular|telefono casa"
            "|telefono abitazione|telefoon thuis"
        ),
        "work": (
            "work phone|work phone 2|business phone|business phone 2|office phone|phone work"
            "|telefon geschaftlich|telefon geschaftlich 2|tel dienstlich|telephone bureau"
            "|tel bureau|telephone bureau 2|telefono del trabajo|telefono trabajo|telefono ufficio"
            "|telefoon werk"
        ),
        "fax": (
            "fax|fax number|fax no|home fax|business fax|work fax|other fax|faxnummer|fax nummer"
            "|fax privat|fax geschaftlich|telecopie|telecopie bureau|telecopie domicile"
        ),
        "pager": "pager|pager number|pager nummer",
        "car": "car phone|autotelefon",
        "assistant": "assistant s phone|assistant phone|telefon assistent",
    },
    Part.EMAIL: {
        "": (
            "email|e mail|emails|mail|email address|e mail address|emailaddress|primary email"
            "|secondary email|email 1|email 2|email 3|e mail 1|e mail 2|e mail 3|email 2 address"
            "|e mail 2 address|e mail 3 address|email other|other email|customer email|client email"
            "|e mail adresse|e mail 2 adresse|e mail 3 adresse|emailadresse|primare e mail adresse"
            "|sekundare e mail adresse|mailadresse|courriel|adresse de messagerie|adresse e mail"
            "|adresse email|adresse mail|correo|correo electronico"
            "|direccion de correo electronico|indirizzo e mail|indirizzo email|posta elettronica"
            "|emailadres|e mailadres|endereco de email|adres email|adres e mail"
        ),
        "home": "home email|email home|personal email|private email",
        "work": "work email|email work|business email",
    },
    Part.HANDLE: {
        "": "screen name|messenger name|messenger id|im|username|instant messenger",
        **{
            service: f"{service}|im {service}"
            + "".join(f"|{service} {word}" for word in ("id", "name", "username", "handle"))
            for service in (
                "aim", "icq", "jabber", "msn", "skype", "yahoo", "instagram", "facebook", "twitter",
                "linkedin", "telegram", "signal", "wechat", "tiktok",
            )
        },
    },
    Part.RELATED: {
        "spouse": "spouse|partner|ehepartner|lebenspartner|conjoint|conyuge|partner name",
        "children": "children|kinder|enfants",
        "manager": "manager|manager s name|manager name",
        "assistant": "assistant s name|assistant name|name assistent",
        "referred by": "referred by|referrer|empfohlen von",
    },
    Part.EXTRA: {
        name: name
        for name in (
            "custom 1", "custom 2", "custom 3", "custom 4", "user 1", "user 2", "user 3", "user 4",
            "hobby", "gender", "maiden name", "food preferences", "food preferencies", "language",
            "preferred language", "preferred communication method", "children s ages",
        )
    },
}  # fmt: skip
_PLACES = {
    Part.STREET: (
        "street|street 1|street 2|street 3|street address|address|address 1|address 2|address1"
        "|address2|address line 1|address line 2|address street|supplemental address 1"
        "|supplemental address 2|strasse|strasse 2|strasse 3|adresse|anschrift|rue|rue 2|rue 3"
        "|adresse 2|calle|calle 2|direccion|domicilio|via|indirizzo|straat|adres|endereco|morada"
        "|ulica"
    ),
    Part.CITY: (
        "city|town|locality|suburb|ort|stadt|wohnort|ville|ciudad|poblacion|citta|plaats"
        "|woonplaats|cidade|localidade|miasto|city town|address city"
    ),
    Part.REGION: (
        "state|province|region|county|state region|state province|state province region"
        "|state or province|province code|state code|bundesland|departement|provincia|provincie"
        "|distrito|address state|address province"
    ),
    Part.CODE: (
        "zip|zipcode|zip code|postal code|postalcode|postcode|post code|postal zip code|plz"
        "|postleitzahl|code postal|codigo postal|cap|cep|kod pocztowy|address zip"
        "|address postal code"
    ),
    Part.COUNTRY: (
        "country|country region|country name|country code|land|land region|staat|pays"
        "|pays region|pais|pais o region|paese|kraj|address country"
    ),
    Part.BOX: "po box|address po box|postfach|boite postale",
}
_WHERE = {
    "": ("", "default address", "mailing", "primary", "customer", "contact", "billing", "main"),
    "home": ("home", "private", "privat", "domicile", "particular", "thuis", "casa"),
    "work": (
        "work", "business", "company", "office", "geschaftlich", "dienstlich", "bureau",
        "del trabajo", "trabajo", "werk", "ufficio",
    ),
    "other": ("other", "weitere", "autre", "otra"),
    "shipping": ("shipping", "delivery"),
}  # fmt: skip


def _known() -> Iterator[tuple[str, Meaning]]:
    for part, headings in _PLAIN.items():
        yield from ((heading, Meaning(part)) for heading in headings.split("|"))
    for part, labels in _LABELLED.items():
        for label, headings in labels.items():
            yield from ((heading, Meaning(part, label)) for heading in headings.split("|"))
    for (part, words), (label, wheres) in product(_PLACES.items(), _WHERE.items()):
        for word, where in product(words.split("|"), wheres):
            meaning = Meaning(part, label, f"{label or where} address".strip())
            yield f"{where} {word}".strip(), meaning
            yield f"{word} {where}".strip(), meaning


EXACTLY: Mapping[str, Meaning] = {**more(), **dict(reversed([*_known()]))}
