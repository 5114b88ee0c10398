"""The headings other programs give their columns, folded; the values are those of `Field`."""

from collections.abc import Mapping

from models.exchange.more_headings import MORE


def _these(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


_BY_FIELD: Mapping[str, str] = {
    "id": (
        "id|customer id|customerid|cust id|client id|clientid|contact id|contactid|member id"
        "|person id|guest id|user id|userid|record id|customer no|customer number|customer nr"
        "|client no|client number|member no|member number|card no|card number|loyalty card"
        "|kundennummer|kunden nr|kundennr|kunden id|id cliente|codigo cliente|numero client"
        "|id client|consumer id|client code|customer code|patient id|account no|account number"
        "|codice cliente|klantnummer|numer klienta"
    ),
    "name": (
        "name|full name|fullname|display name|customer name|customername|client name|contact name"
        "|guest name|person|who|nombre|nombre completo|nom|nom complet|kundenname|nombre cliente"
        "|nombre del cliente|vollstandiger name|anzeigename|file as|patient|patient name"
        "|nom du client|nome cliente|nome|reviewer|reviewer name|author|respondent"
    ),
    "first_name": (
        "first name|firstname|first|given name|givenname|forename|vorname|prenom|nombre de pila"
        "|name first|customer first name|client first name"
    ),
    "last_name": (
        "last name|lastname|last|surname|family name|familyname|nachname|apellido|apellidos"
        "|nom de famille|familienname|name last|customer last name|client last name"
    ),
    "note": (
        "note|notes|comment|comments|remark|remarks|memo|notiz|notizen|bemerkung|bemerkungen"
        "|nota|notas|commentaire|commentaires|observaciones"
    ),
    "date": (
        "date|day|datetime|date time|visit date|visited|visited at|visited on|visit|when"
        "|timestamp|time stamp|order date|orderdate|invoice date|invoicedate|purchase date"
        "|transaction date|sale date|date of visit|date of purchase|fecha|fecha pedido|datum"
        "|kaufdatum|besuchsdatum|date de visite|appointment date|check in|checkin|booking date"
        "|service date|sales date|receipt date|fecha de compra|fecha venta|fecha de venta|data"
        "|data vendita|fecha factura|rechnungsdatum|bestelldatum|verkaufsdatum|date de vente"
        "|date d achat|date commande|order time|order datetime|checkout date|purchased on"
        "|bought on|sold on|fecha y hora|datum zeit"
    ),
    "time": (
        "time|visit time|time of day|hour|hora|uhrzeit|zeit|heure|transaction time|sale time"
        "|start time|appointment time"
    ),
    "receipt": (
        "receipt|receipt no|receipt number|receipt id|invoice|invoice no|invoice number|invoiceno"
        "|order|order id|orderid|order no|order number|transaction|transaction id|transactionid"
        "|bill|bill no|ticket|ticket no|sale id|purchase id|purchaseid|bon|belegnummer|beleg"
        "|rechnung|rechnungsnummer|pedido|factura|commande|facture|check no|id pedido|id venta"
        "|numero de pedido|numero factura|invoice id|ticket number|bestellnummer|appointment id"
        "|booking id|visit id|sale no|sale number|bon nr|numero de commande"
    ),
    "amount": (
        "amount|total|price|spent|sum|value|net sales|gross sales|total collected|sales|spend"
        "|amount spent|total spent|paid|total price|line total|total sales|importe|precio|ventas"
        "|betrag|summe|preis|montant|prix|money|total amount|amount paid|grand total|umsatz"
        "|gesamt|gesamtbetrag|total paid|importo|prezzo|totale|net amount"
    ),
    "item": (
        "item|items|product|products|product name|productname|what|bought|service|services"
        "|item name|article|articulo|producto|artikel|produkt|article name|coffee name"
        "|item description|service name|nombre producto|nombre del producto|lineitem name"
        "|dienstleistung|prestation|servicio|treatment|prodotto|servizio"
    ),
    "quantity": ("quantity|qty|cantidad|menge|anzahl|units|quantite|stuck|quantita|units sold"),
    "unit_price": (
        "unit price|unitprice|price each|einzelpreis|stuckpreis|precio unitario|prix unitaire"
        "|price per unit|item price|prezzo unitario"
    ),
    "staff": (
        "staff|staff name|employee|employee name|served by|stylist|therapist|barber|waiter"
        "|server|seller|salesperson|cashier|team member|technician|provider|mitarbeiter"
        "|mitarbeiterin|bedienung|bedient von|verkaufer|empleado|vendedor|atendido por|employe"
        "|vendeur|sales person|staff member|operatore"
    ),
    "status": (
        "status|state|order status|visit status|appointment status|transaction status"
        "|event type|financial status|booking status|payment status|estado|statut|zustand"
        "|sale status|transaction type|stato"
    ),
    "cancelled": (
        "cancelled at|canceled at|cancel date|cancellation date|date cancelled|cancelled on"
        "|canceled on|cancelled date|voided at|storniert am|abgesagt am|fecha de cancelacion"
        "|no show|noshow|no show at"
    ),
    "rating": (
        "rating|ratings|stars|score|nps|nps score|csat|csat score|satisfaction|star rating"
        "|overall rating|customer rating|bewertung|sterne|puntuacion|calificacion|valoracion"
        "|evaluation|overall satisfaction|likelihood to recommend|zufriedenheit|valutazione"
        "|satisfaccion|rating out of 5|rating out of 10|satisfaction score|review rating"
    ),
    "words": (
        "review|review text|review body|feedback|verbatim|bewertungstext|rezension|resena"
        "|opinion|avis|customer feedback|survey comment|recensione|reason for score|answer"
    ),
    "visits": (
        "visits|visit count|visits count|number of visits|no of visits|total visits|visit total"
        "|total orders|orders count|order count|orders|number of orders|appointments"
        "|total appointments|appointment count|purchases|number of purchases|transactions"
        "|transaction count|besuche|anzahl besuche|bestellungen|visitas|numero de visitas"
        "|visites|nombre de visites|times visited|sales count|bookings|total bookings|visite"
    ),
    "first": (
        "first visit|first visit date|first order|first order date|first purchase"
        "|first purchase date|first seen|date of first visit|erster besuch|primera visita"
        "|premiere visite|first appointment|first transaction|first sale|prima visita"
        "|first visited|customer since|client since|kunde seit|cliente desde|client depuis"
    ),
    "last": (
        "last visit|last visit date|last order|last order date|last purchase|last purchase date"
        "|last seen|date of last visit|letzter besuch|ultima visita|derniere visite"
        "|last appointment|last transaction|last sale|most recent visit|last visited"
        "|most recent purchase"
    ),
}
_FIRST = {
    heading: field for field, headings in _BY_FIELD.items() for heading in headings.split("|")
}
EXACTLY: Mapping[str, str] = {**MORE, **_FIRST}
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
        "consent", "status", "count", "typ", "tipo", "country", "code", "fax", "video", "carrier",
        "verified",
        "bounced", "sent", "date", "time", "name", "assistant",
    }
)  # fmt: skip
OF_ORDERS = {  # exports of web shops: what is called name there is the number of an order
    "name": "receipt",
    "billing name": "name",
    "shipping name": "",
    "id": "",
    "created at": "date",
    "lineitem price": "",
    "lineitem quantity": "",
}
WHEN_SOLD = _these(
    "created at|created|paid at|completed at|closed at|start|start date|starts at"
    "|scheduled at|date created|fecha creacion|erstellt am|time created"
)
WHEN_ANSWERED = _these(
    "survey date|response date|review date|date of review|submitted|submitted at"
    "|reviewed at|responded at|date submitted|answered at|created at|created|answer date"
    "|completed at|rating date|umfragedatum|fecha encuesta|posted at|posted|published"
    "|published at|submit date|submit date utc|start date utc|end date|completed on|createtime"
    "|create time|date completed|survey completed|finished|recorded date|recordeddate|responded"
)
WHAT_WHEN_SOLD = _these(
    "description|descripcion|descrizione|descricao|omschrijving|opis|details|particulars"
)
WHEN_NOTHING_ELSE = frozenset({"card", "code", "customer card", "karte", "tarjeta"})
NO_PEOPLE = _these(
    "place|store|product|item|service|branch|shop|restaurant|location|venue|sku|dish|menu|article"
)
