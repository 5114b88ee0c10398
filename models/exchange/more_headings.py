"""More headings of visits and ratings: other languages, and the programs of other tills.

They are written as they stand in files and folded once; what `headings` says comes first.
"""
# ruff: noqa: RUF001 - the letters of other languages look like others, and are meant

from collections.abc import Mapping

from models.text import fold

_BY_FIELD: Mapping[str, str] = {
    "id": (
        "square customer id|customer uuid|kundenid|kunden-id|kunde nr|código cliente"
        "|código de cliente|nº cliente|n° client|code client|id klienta|kundnummer"
        "|kunde nr.|asiakasnumero|müşteri no|номер клиента|код клиента|顧客番号|会員番号|顧客id"
        "|client ref|customer ref|customer reference|guest no"
    ),
    "name": (
        "naam|klant|klantnaam|klient|cliente nombre|nome do cliente|nom client|kundennamn"
        "|kund|navn|asiakas|müşteri|ad soyad|имя клиента|клиент|фио|氏名|名前|お名前|顧客名|姓名"
        "|jméno a příjmení|név|imię i nazwisko|naziv|consumer name|reviewer displayname"
        "|reviewerdisplayname|author name|display name|guest|member|member name|attendee"
        "|attendee name|invitee name|billing name|recipient|payer name|buyer|buyer name"
    ),
    "first_name": (
        "förnamn|fornavn|etunimi|jméno|keresztnév|imię|ad|имя|voornaam|nombre(s)"
        "|primeiro nome|prénom client|vorname kunde|customer firstname"
        "|billing first name|attendee first name|client firstname|invitee first name"
    ),
    "last_name": (
        "efternamn|etternavn|efternavn|sukunimi|příjmení|vezetéknév|nazwisko|soyad|soyadı"
        "|фамилия|achternaam|cognome|sobrenome|apelido|nom client famille|nachname kunde"
        "|customer lastname|customer surname|client surname|billing last name"
        "|attendee last name|invitee last name"
    ),
    "phone": (
        "cellulare|celular|telemóvel|komórka|numer telefonu|telefoonnummer|telefoon"
        "|mobiel|mobil|mobilnummer|mobiltelefon|telefonnummer|telefonszám|puhelin"
        "|puhelinnumero|cep telefonu|номер телефона|телефон|мобильный|電話番号|電話|携帯電話|手机"
        "|电话"
        "|recapito|n° de téléphone|numéro de téléphone|rufnummer|msisdn"
    ),
    "email": (
        "e-post|epost|e-postadress|e-posta|eposta|sähköposti|эл. почта|электронная почта"
        "|почта|メールアドレス|メール|邮箱|電子郵件|adresse e-mail|adresse de messagerie"
        "|posta elettronica|e-mailadres|emailadres|adres e-mail|e-mail-adresse"
        "|customer contact email|invitee email"
    ),
    "note": (
        "anteckning|anteckningar|uwagi|opmerking|opmerkingen|annotazioni|備考|примечание|not|notlar"
    ),
    "date": (
        "payment date|date paid|paid date|date of sale|sold date|created date"
        "|date created|date/time|date & time|date and time|date time|transaction time"
        "|transaction date/time|sale date/time|start date/time|appointment start"
        "|appointment date/time|booking start|data wizyty|data e ora|data/ora"
        "|data sprzedaży|dato|päivämäärä|tarih|дата|дата визита|дата продажи|日付|日時|来店日"
        "|購入日|date de la vente|date/heure|date et heure|date du rendez-vous|fecha/hora"
        "|fecha y hora|fecha de la cita|fecha cita|datum/uhrzeit|datum und uhrzeit"
        "|termindatum|termin|belegdatum|zeitstempel|marca temporal|horodateur"
        "|informazioni cronologiche|tidsstämpel|tidsstempel|tijdstempel|sygnatura czasowa"
        "|carimbo de data/hora|отметка времени|タイムスタンプ|visit day|visit timestamp"
        "|date completed|closed date|datum bezoek|check-in date|check-in time"
        "|arrival date|event date|class date|session date|date visited|review created utc"
        "|review created"
    ),
    "time": (
        "ora|orario|godzina|tid|klockslag|kl.|aika|saat|время|時刻|時間|tijd|hora de inicio"
        "|heure de début|startzeit|beginn|ora inizio|sale time|payment time|time of visit"
        "|visit time|check-in|czas|čas|class time|session time|time in"
    ),
    "receipt": (
        "scontrino|n. scontrino|numero scontrino|n° ticket|no ticket|n° de ticket"
        "|numéro de ticket|nº ticket|nº de ticket|n.º ticket|numéro de commande"
        "|n° commande|n° facture|n° de facture|numéro de facture|nº factura|nº de factura"
        "|número de factura|paragon|nr paragonu|nr zamówienia|kvitto|kvittonummer"
        "|kvittering|kuitti|fiş no|чек|номер чека|номер заказа|伝票番号|注文番号|レシート番号"
        "|transaktions-id|transaktionsnummer|transaktions id|bonnummer|bon-nr.|belegnr"
        "|beleg-nr.|rechnungsnr|rechnungs-nr.|bonnr|kassabon|factuurnummer|ordernummer"
        "|booking reference|booking ref|booking no|reservation id|appointment no"
        "|order name|order reference|receipt #|order #|invoice #|ticket #|sale #"
        "|bill number|check number|check #|transaction no|transaction number"
    ),
    "amount": (
        "prix ttc|total ttc|montant ttc|ttc|prix|cena|kwota|suma|wartość|bedrag|totaal"
        "|prijs|prezzo totale|totale scontrino|valor|valor total|preço|belopp|summa|pris"
        "|beløb|hinta|yhteensä|tutar|fiyat|сумма|итого|стоимость|цена|金額|合計|合計金額|料金"
        "|preis (brutto)|betrag (brutto)|brutto|umsatz brutto|total (eur)|total (usd)"
        "|total (gbp)|total amount paid|price paid|order total|sale total|grand total"
        "|revenue|net revenue|importe total|precio total|total price|service price"
        "|total charge|total charged|collected|amount collected|net total|gross total"
        "|gross amount|ticket total|charge"
    ),
    "item": (
        "article|libellé|désignation|designation|articolo|descrizione articolo|usługa"
        "|usługi|zabieg|towar|produkt|vara|tjänst|ydelse|tuote|palvelu|ürün|hizmet|услуга"
        "|товар|商品|商品名|メニュー|施術|dienst|behandeling|behandlung|leistung|bezeichnung"
        "|beschreibung|artikelbezeichnung|artikelname|producto/servicio|serviço|produto"
        "|concepto|treatments|treatment name|service/product|class|class name|session"
        "|appointment type|event type name|line item|order items|menu item|prestations"
        "|soin|product title|variant title|dish"
    ),
    "quantity": (
        "qté|quantité|ilość|aantal|antal|määrä|adet|количество|数量|quantidade|stk|stk.|anz."
    ),
    "unit_price": "prix unitaire|prix unit.|cena jednostkowa|preço unitário|stykpris|単価|à-pris",
    "staff": (
        "pracownik|pracownica|cashier name|order employee name|employee|vendeur|vendeuse"
        "|praticien|collaborateur|operatore|commesso|cameriere|medewerker|personal"
        "|anställd|medarbetare|medarbejder|ansat|työntekijä|çalışan|personel|сотрудник"
        "|мастер|担当者|担当|スタッフ|funcionário|profissional|profesional|atendente|kassierer"
        "|kellner|friseur|friseurin|behandler|user name|sold by|assigned to|specialist"
        "|practitioner|instructor|teacher|artist|groomer|host"
    ),
    "status": (
        "appointment state|result|payment result|stato appuntamento|statut du rendez-vous"
        "|estado de la cita|estado cita|stan|status wizyty|durum|статус|状態|ステータス"
        "|booking state|attendance|attendance status|reservation status|receipt type"
    ),
    "rating": (
        "star rating|starrating|review stars|stars given|note sur 5|note sur 10"
        "|note globale|valutazione complessiva|punteggio|voto|ocena|betyg|beoordeling"
        "|sterren|puan|оценка|評価|満足度|estrellas|étoiles|calificación|puntuación"
        "|gesamtbewertung|punktzahl|avaliação|nota geral|how would you rate us"
        "|experience rating|net promoter score|csat rating|rate|your rating|overall score"
        "|overall experience|nps rating|score 0 10|recommendation"
    ),
    "words": (
        "review content|review title|comment text|review comment|review message|kommentar"
        "|commentaire client|comentario|comentarios|commento|commenti|opinie|komentarz"
        "|yorum|отзыв|комментарий|口コミ|コメント|ご意見|open-ended response|feedback text"
        "|opmerkingen klant|customer comment|customer comments|anmerkung zur bewertung"
        "|comentário|testimonial"
    ),
    "visits": ("transaction count|number of transactions|liczba wizyt|aantal bezoeken|antal besök"),
    "first": "customer since|member since|date joined|klant sinds|kund sedan|pierwsza wizyta",
    "last": (
        "last visited on|last seen on|ostatnia wizyta|laatste bezoek|senaste besök|última visita"
    ),
}
MORE: Mapping[str, str] = {
    fold(heading): field for field, words in _BY_FIELD.items() for heading in words.split("|")
}
