"""The headings other programs give their columns, folded; the values are those of `Field`."""

from collections.abc import Mapping

_BY_FIELD: Mapping[str, str] = {
    "id": (
        "id|customer id|customerid|cust id|client id|clientid|contact id|contactid|member id"
        "|person id|guest id|user id|userid|record id|customer no|customer number|customer nr"
        "|client no|client number|member no|member number|card no|card number|loyalty card"
        "|kundennummer|kunden nr|kundennr|kunden id|id cliente|codigo cliente|numero client"
        "|id client|consumer id"
    ),
    "name": (
        "name|full name|fullname|display name|customer name|customername|client name|contact name"
        "|guest name|person|who|nombre|nombre completo|nom|nom complet|kundenname|nombre cliente"
        "|nombre del cliente|vollstandiger name|anzeigename|file as"
    ),
    "first_name": (
        "first name|firstname|first|given name|givenname|forename|vorname|prenom|nombre de pila"
        "|name first"
    ),
    "last_name": (
        "last name|lastname|last|surname|family name|familyname|nachname|apellido|apellidos"
        "|nom de famille|familienname|name last"
    ),
    "note": (
        "note|notes|comment|comments|remark|remarks|memo|notiz|notizen|bemerkung|bemerkungen"
        "|nota|notas|commentaire|commentaires|observaciones"
    ),
    "date": (
        "date|day|datetime|date time|visit date|visited|visited at|visited on|visit|when"
        "|timestamp|time stamp|order date|orderdate|invoice date|invoicedate|purchase date"
        "|transaction date|sale date|date of visit|date of purchase|fecha|fecha pedido|datum"
        "|kaufdatum|besuchsdatum|date de visite|appointment date|check in|checkin"
    ),
    "time": "time|visit time|time of day|hour|hora|uhrzeit|zeit|heure|transaction time",
    "receipt": (
        "receipt|receipt no|receipt number|receipt id|invoice|invoice no|invoice number|invoiceno"
        "|order|order id|orderid|order no|order number|transaction|transaction id|transactionid"
        "|bill|bill no|ticket|ticket no|sale id|purchase id|purchaseid|bon|belegnummer|beleg"
        "|rechnung|rechnungsnummer|pedido|factura|commande|facture|check no"
    ),
    "amount": (
        "amount|total|price|spent|sum|value|net sales|gross sales|total collected|sales|spend"
        "|amount spent|total spent|paid|total price|line total|total sales|importe|precio|ventas"
        "|betrag|summe|preis|montant|prix|money"
    ),
    "item": (
        "item|items|product|products|product name|productname|what|bought|service|services"
        "|item name|article|articulo|producto|artikel|produkt|article name|coffee name"
        "|item description|service name"
    ),
    "status": "status|state|order status|visit status|appointment status|transaction status",
}
EXACTLY = {
    heading: field for field, headings in _BY_FIELD.items() for heading in headings.split("|")
}
WITH_WORD = {
    word: field
    for field, words in {
        "phone": (
            "phone phones mobile telephone tel cell cellphone telefon telefono tfno handy movil"
            " portable telephones whatsapp"
        ),
        "email": "email emails mail correo courriel",
    }.items()
    for word in words.split()
}
EXCEPT = frozenset(
    {
        "label", "type", "kind", "owner", "opt", "optin", "marketing", "sms", "subscribed",
        "consent", "status", "count", "country", "code", "fax", "video", "carrier", "verified",
        "bounced", "sent", "date", "time", "name", "assistant",
    }
)  # fmt: skip
