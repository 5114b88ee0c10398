"""Exports of programs nobody has given us a file of, written as their manuals show them."""

# ruff: noqa: ISC004, RUF001 - long rows, and the letters of other languages

from datetime import UTC, datetime

import pytest

from models.database import execute
from models.exchange.columns import Field
from models.exchange.counts import Counts
from models.exchange.scales import Scale
from models.exchange.source import Choices, Kind, examine
from models.exchange.trouble import CannotRead, RowFault, Unreadable
from tests.models.exchange.conftest import BringIn, Write

pytestmark = pytest.mark.usefixtures("corner")


def facts(counts: Counts) -> tuple[int, int, int, int, int, int]:
    return (
        counts.rows, counts.customers_added, counts.visits_added, counts.anonymous,
        counts.not_visits, counts.joined,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("file", "found"),
    [
        pytest.param(
            "Date,Time,Item,Qty,Gross Sales,Transaction ID,Event Type,Customer ID,Customer Name\n"
            "11/20/24,14:05:12,Latte,1.0,$4.50,T1,Payment,ABC,Dee Example\n"
            "11/20/24,14:05:12,Scone,2.0,$6.00,T1,Payment,ABC,Dee Example\n"
            "11/19/24,09:00:00,Latte,1.0,$4.50,T2,Payment,,\n"
            "11/19/24,09:30:00,Latte,-1.0,-$4.50,T3,Refund,,\n",
            (4, 1, 1, 1, 1, 1), id="square",
        ),
        pytest.param(
            "Payment Date,Payment ID,Order ID,Order Employee Name,Result,Amount,Customer Name\n"
            "20-Nov-2024 02:05 PM EST,P1,O1,Priya,SUCCESS,4.50,Dee Example\n"
            "20-Nov-2024 02:15 PM EST,P2,O2,Priya,FAIL,4.50,Ben Hart\n",
            (2, 2, 1, 0, 1, 0), id="clover",
        ),
        pytest.param(
            "Date,Receipt number,Receipt type,Gross sales,Description,Cashier name,Customer name\n"
            "11/20/24 2:05 PM,1-1001,Sale,4.50,Latte,Priya,Dee Example\n"
            "11/21/24 2:35 PM,1-1002,Refund,-4.50,Latte,Priya,Dee Example\n",
            (2, 1, 1, 0, 1, 0), id="loyverse",
        ),
        pytest.param(
            "Client;Telefon;E-mail;Data;Godzina;Usługa;Pracownik;Cena;Status\n"
            "Anna Nowak;600 100 200;a@example.pl;20.11.2024;14:00;Cut;Priya;120,00 zł;Zakończona\n"
            "Jan Kowal;600 100 201;;21.11.2024;09:30;Broda;Priya;60,00 zł;Anulowana\n"
            "Ewa Lis;600 100 202;;22.11.2024;10:30;Broda;Priya;60,00 zł;Nie pojawił się\n",
            (3, 3, 1, 0, 2, 0), id="booksy",
        ),
        pytest.param(
            "Appointment date,Start time,Customer first name,Customer last name,Customer phone"
            ",Service,Employee,Price,Appointment status,Booking reference\n"
            "20/11/2024,14:00,Anna,Nowak,+44 7700 900001,Cut,Priya,£45.00,Completed,B1\n"
            "21/11/2024,14:00,Ben,Hart,07700 900002,Cut,Priya,£25.00,No show,B2\n",
            (2, 2, 1, 0, 1, 0), id="treatwell",
        ),
        pytest.param(
            "N° ticket;Date;Heure;Client;Téléphone;Article;Qté;Prix TTC;Vendeur\n"
            "1001;20/11/2024;14h05;Zoé Petit;0612345678;Baguette;2;2,40 €;Priya\n"
            "1001;20/11/2024;14h05;Zoé Petit;0612345678;Croissant;1;1,20 €;Priya\n"
            "1002;21/11/2024;09h30;;;Baguette;1;1,20 €;Priya\n",
            (3, 1, 1, 1, 0, 1), id="a french till",
        ),
        pytest.param(
            "Datum,Zeit,Transaktions-ID,Menge,Beschreibung,Preis (brutto)\n"
            '"20. Nov. 2024, 14:05",14:05,T1,1,Cappuccino,"3,20"\n',
            (1, 0, 0, 1, 0, 0), id="sumup",
        ),
    ],
)  # fmt: skip
def test_visits_of_other_tills(bring_in: BringIn, file: str, found: tuple[int, ...]) -> None:
    assert facts(bring_in(file)) == found


@pytest.mark.parametrize(
    ("moment", "at"),
    [
        ("1732111512", datetime(2024, 11, 20, 14, 5, 12, tzinfo=UTC)),
        ("1732111512000", datetime(2024, 11, 20, 14, 5, 12, tzinfo=UTC)),
        ("20-Nov-2024 02:05 PM EST", datetime(2024, 11, 20, 19, 5, tzinfo=UTC)),
        ("2024-11-20T14:05:12-05:00", datetime(2024, 11, 20, 19, 5, 12, tzinfo=UTC)),
        ("2024-11-20 23:59:59 +0100", datetime(2024, 11, 20, 22, 59, 59, tzinfo=UTC)),
        ("20. Nov. 2024, 14:05", datetime(2024, 11, 20, 13, 5, tzinfo=UTC)),
        ("20.11.24 14 Uhr", datetime(2024, 11, 20, 13, tzinfo=UTC)),
    ],
)
def test_moments_as_machines_and_people_write_them(
    bring_in: BringIn, moment: str, at: datetime
) -> None:
    counts = bring_in(f'customer_id,timestamp,amount\n7,"{moment}",1\n8,1 Jan 2020 10:00,1\n')
    assert counts.rejected == ()
    latest = execute("SELECT max(at) FROM visit").fetchone()[0]
    assert datetime.fromtimestamp(latest / 1000, UTC) == at


@pytest.mark.parametrize(
    ("file", "scale", "words"),
    [
        ("#,How likely are you to recommend us to a friend?,What can we do better?,Your email"
         ",Submit Date (UTC)\nabc,9,more oat,ana@example.com,2024-11-20 14:05:12\n",
         Scale(0, 10), "more oat"),
        ('Timestamp,Email Address,"How satisfied were you? (1-5)",What did you like?\n'
         "11/20/2024 14:05:12,ana@example.com,4,the bread\n", Scale(1, 5), "the bread"),
        ("reviewId,reviewer.displayName,starRating,comment,createTime\n"
         "r1,Ana,FOUR,good,2024-11-20T14:05:12.123Z\n", Scale(1, 5), "good"),
        ("Review Created (UTC),Consumer Name,Review Stars,Review Title\n"
         "2024-11-20 14:05:12,Ana,4,Great\n", Scale(1, 5), "Great"),
    ],
)  # fmt: skip
def test_answers_of_surveys(bring_in: BringIn, file: str, scale: Scale, words: str) -> None:
    counts = bring_in(file)
    assert (counts.ratings_added, counts.customers_added, counts.visits_added) == (1, 1, 0)
    stored = execute("SELECT scale, words FROM rating").fetchone()
    assert tuple(stored) == (str(scale), words)


def test_a_question_without_a_scale_is_asked(write: Write) -> None:
    path = write("Zeitstempel,Wie zufrieden waren Sie?,Name\n20.11.2024 14:05:12,4,Ana\n")
    with pytest.raises(CannotRead) as asked:
        examine(path)
    assert asked.value.why is Unreadable.SCALE_UNDECIDED
    assert examine(path, Choices(scale=Scale(1, 5))).kind is Kind.RATINGS


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (
            "Name;Vorname;Handy\nMüller;Jörg;0171 1234567\nSchmidt;Anna;0171 1234568\n",
            "Jörg Müller",
        ),
        ("Klantnummer;Naam;Voornaam\n1;de Vries;Sanne\n2;Jansen;Piet\n", "Sanne de Vries"),
        ("Name,First Name,Phone\nAna Torres,Ana,07700 900001\n", "Ana Torres"),
        ("Nombre;Apellidos;Fecha;Importe\nJosé;Ñíguez;20/11/2024;3,20\n", "José Ñíguez"),
        ("Código;Nome;Apelido;Telemóvel\n1;Ana;Silva;912345678\n", "Ana Silva"),
        ("Förnamn;Efternamn;Mobil;E-post\nÅsa;Öberg;070-123 45 67;asa@example.se\n", "Åsa Öberg"),
        ("Ad;Soyad;Telefon;E-posta\nAyşe;Yılmaz;0532 123 45 67;ayse@example.com\n", "Ayşe Yılmaz"),
        ("Имя;Фамилия;Телефон\nАнна;Иванова;+7 900 123-45-67\n", "Анна Иванова"),
        ("氏名,電話番号,メールアドレス\n山田 花子,090-1234-5678,hanako@example.jp\n", "山田 花子"),
    ],
)
def test_names_in_parts_and_in_other_languages(bring_in: BringIn, file: str, name: str) -> None:
    bring_in(file)
    assert name in [row[0] for row in execute("SELECT name FROM customer").fetchall()]


def test_what_an_address_is_of_is_no_address(bring_in: BringIn) -> None:
    bring_in("Vorname;Nachname;E-Mail-Adresse;E-Mail-Typ\nUte;Öztürk;ute@example.de;SMTP\n")
    assert [row[0] for row in execute("SELECT value FROM contact")] == ["ute@example.de"]


def test_the_sum_below_a_list_is_nobody(bring_in: BringIn) -> None:
    counts = bring_in("Name,Phone\nAna Torres,07700 900001\nTotal: 1,\n")
    assert [row.why for row in counts.rejected] == [RowFault.NOT_A_PERSON]


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Imię;Nazwisko\nŁukasz;Żak\nAnna;Wiśniewska\n", "cp1250"),
        ("Имя;Фамилия\nАнна;Иванова\n", "cp1251"),
        ("Ad;Soyad\nAyşe;Yılmaz\nIşıl;Çağlar\n", "cp1254"),
        ("Prénom;Nom\nZoé;Lefèvre\nRené;Hébert\n", "mac_roman"),
    ],
)
def test_letters_that_western_europe_does_not_write_are_asked(
    write: Write, words: str, encoding: str
) -> None:
    path = write(words.encode(encoding))
    with pytest.raises(CannotRead) as asked:
        examine(path)
    assert asked.value.why is Unreadable.UNKNOWN_ENCODING
    said = Choices(kind=Kind.CUSTOMERS, encoding=encoding)
    assert examine(path, said).columns.headings[0] == words.split(";", maxsplit=1)[0]


@pytest.mark.parametrize(
    "words",
    ["Prénom;Nom\nZoé;Lefèvre\n", "Nombre;Notas\nJosé;¿Té o café?\n", "Name\nMüller & Söhne\n"],
)
def test_letters_of_western_europe_are_read(write: Write, words: str) -> None:
    assert examine(write(words.encode("cp1252"))).letters.encoding == "cp1252"


def test_a_rating_with_a_comment_keeps_the_words(write: Write, bring_in: BringIn) -> None:
    path = write("Name,Rating,Comment\nAna,5,good\nBen,1,\n")
    source = examine(path)
    assert source.columns.has(Field.WORDS)
    counts = bring_in(path)
    assert counts.ratings_added == 2
