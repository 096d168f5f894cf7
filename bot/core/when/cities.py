"""Large and often named cities that are no time zone's name → their zone.

The time zone database names one city of each zone, CLDR (through Babel) calls those in other languages; these are the
others that people are likely to write: nearly all of a million inhabitants and more outside of China and India, their
largest ones, capitals, and seats of news.
"""

from __future__ import annotations

_TABLE = """
Africa/Accra: Kumasi
Africa/Blantyre: Lilongwe
Africa/Cairo: Alexandria, Giza
Africa/Casablanca: Rabat, Fes, Fez, Tangier, Marrakesh, Marrakech, Sale
Africa/Dar_es_Salaam: Dodoma, Mwanza
Africa/Douala: Yaounde
Africa/Johannesburg: Cape Town, Durban, Pretoria, Soweto, Gqeberha, Port Elizabeth, Bloemfontein, Kapstadt
Africa/Khartoum: Omdurman
Africa/Lagos: Abuja, Kano, Ibadan, Port Harcourt, Kaduna, Benin City
Africa/Abidjan: Yamoussoukro, Bouake
Africa/Lubumbashi: Kisangani, Goma
Africa/Nairobi: Mombasa
Africa/Bujumbura: Gitega
Africa/Malabo: Bata
America/Argentina/Buenos_Aires: Rosario, La Plata, Mar del Plata
America/Bahia: Salvador
America/Bogota: Medellin, Cali, Barranquilla, Cartagena
America/Caracas: Maracaibo, Barquisimeto
America/Chicago: Houston, Dallas, San Antonio, Austin, Fort Worth, Minneapolis, St Louis, New Orleans, Memphis,
 Nashville, Milwaukee, Kansas City, Oklahoma City, Omaha, Tulsa
America/Denver: Salt Lake City, Albuquerque, Colorado Springs, El Paso
America/Edmonton: Calgary
America/Guayaquil: Quito
America/Jamaica: Kingston
America/La_Paz: Sucre, Santa Cruz de la Sierra
America/Los_Angeles: San Francisco, San Diego, San Jose, Seattle, Portland, Las Vegas, Sacramento, Oakland, LA,
 Silicon Valley, California, Hollywood, SF
America/Mexico_City: Puebla, Guadalajara, Ciudad de Mexico
America/New_York: Washington, Washington DC, Washington D.C., Boston, Philadelphia, Atlanta, Miami, NYC,
 New York City,
 Brooklyn, Manhattan, Baltimore, Pittsburgh, Cleveland, Charlotte, Orlando, Tampa, Jacksonville, Columbus, Cincinnati,
 Buffalo, Raleigh
America/Phoenix: Tucson
America/Santo_Domingo: Santiago de los Caballeros
America/Sao_Paulo: Rio, Rio de Janeiro, Brasilia, Belo Horizonte, Curitiba, Porto Alegre, Campinas
America/Tijuana: Mexicali
America/Toronto: Montreal, Ottawa, Quebec, Quebec City
Asia/Aden: Sanaa, Sana'a
Asia/Almaty: Astana, Nur-Sultan, Shymkent
Asia/Baghdad: Mosul, Basra, Erbil, Kirkuk, Karbala
Asia/Bangkok: Chiang Mai
Asia/Ho_Chi_Minh: Hanoi, Ho Chi Minh City, Saigon, Da Nang, Haiphong
Asia/Damascus: Aleppo, Homs
Asia/Dhaka: Chittagong, Chattogram
Asia/Dubai: Abu Dhabi, Sharjah
Asia/Jakarta: Surabaya, Bandung, Medan, Semarang, Palembang
Asia/Jerusalem: Tel Aviv, Haifa
Asia/Karachi: Lahore, Islamabad, Rawalpindi, Peshawar, Faisalabad, Multan
Asia/Kolkata: Calcutta, Kalkutta, Mumbai, Bombay, Delhi, New Delhi, Bangalore, Bengaluru, Chennai, Madras,
 Hyderabad, Pune, Ahmedabad,
 Jaipur, Lucknow, Surat, Kanpur, Nagpur, Indore, Kochi, Neu-Delhi
Asia/Makassar: Bali, Denpasar
Asia/Manila: Quezon City, Davao, Cebu
Asia/Pyongyang: Pyongyang
Asia/Riyadh: Jeddah, Mecca, Medina, Dammam
Asia/Seoul: Busan, Incheon, Daegu
Asia/Shanghai: Beijing, Peking, Shenzhen, Guangzhou, Chengdu, Tianjin, Wuhan, Nanjing, Hangzhou, Xi'an, Chongqing,
 Dalian, Qingdao
Asia/Taipei: Kaohsiung, Taichung
Asia/Tehran: Mashhad, Isfahan, Shiraz, Tabriz
Asia/Tokyo: Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Kobe, Hiroshima, Sendai
Asia/Yangon: Rangoon, Mandalay, Naypyidaw
Asia/Yekaterinburg: Chelyabinsk, Ufa, Perm
Asia/Kuala_Lumpur: Penang, Johor Bahru
Asia/Colombo: Kandy
Asia/Tashkent: Bukhara
Asia/Phnom_Penh: Siem Reap
Asia/Qatar: Doha
Asia/Kuwait: Kuwait City
Asia/Bahrain: Manama
Australia/Sydney: Canberra, Wollongong
Australia/Brisbane: Gold Coast
Australia/Melbourne: Geelong
Pacific/Auckland: Wellington, Christchurch
Atlantic/Canary: Las Palmas, Tenerife
Europe/Amsterdam: Rotterdam, The Hague, Den Haag, Utrecht, Eindhoven, Hilversum
Europe/Athens: Thessaloniki
Europe/Berlin: Munich, München, Muenchen, Hamburg, Frankfurt, Cologne, Köln, Koeln, Stuttgart, Düsseldorf,
 Duesseldorf,
 Leipzig, Dresden, Hannover, Hanover, Nürnberg, Nuremberg, Bremen, Bonn, Mainz, Essen, Dortmund
Europe/Brussels: Antwerp, Antwerpen, Ghent, Gent, Liege
Europe/Bucharest: Cluj, Cluj-Napoca, Iasi, Timisoara
Europe/Copenhagen: Aarhus
Europe/Dublin: Cork
Europe/Helsinki: Espoo, Tampere, Turku
Europe/Istanbul: Ankara, Izmir, Antalya, Bursa
Europe/Kyiv: Kiev, Kiew, Kharkiv, Odesa, Odessa, Lviv, Dnipro, Donetsk, Mariupol
Europe/Lisbon: Porto
Europe/London: Manchester, Birmingham, Edinburgh, Glasgow, Liverpool, Leeds, Bristol, Belfast, Cardiff, Sheffield
Europe/Luxembourg: Luxembourg City
Europe/Madrid: Barcelona, Valencia, Seville, Sevilla, Bilbao, Malaga, Zaragoza
Europe/Minsk: Gomel
Europe/Moscow: St Petersburg, Saint Petersburg, Sankt Petersburg, Kazan, Nizhny Novgorod, Rostov, Rostov-on-Don
Europe/Oslo: Bergen, Trondheim
Europe/Paris: Marseille, Lyon, Toulouse, Nice, Strasbourg, Straßburg, Bordeaux, Lille, Nantes
Europe/Prague: Brno
Europe/Riga: Daugavpils
Europe/Rome: Milan, Milano, Mailand, Naples, Napoli, Turin, Torino, Florence, Firenze, Venice, Venezia, Bologna,
 Palermo
Europe/Sofia: Plovdiv
Europe/Stockholm: Gothenburg, Göteborg, Malmö, Uppsala
Europe/Tallinn: Tartu, Narva, Pärnu
Europe/Vienna: Graz, Linz, Salzburg, Innsbruck
Europe/Vilnius: Kaunas, Klaipeda
Europe/Warsaw: Krakow, Kraków, Cracow, Gdansk, Gdańsk, Wroclaw, Wrocław, Poznan, Lodz, Łódź
Europe/Zagreb: Split
Europe/Zurich: Geneva, Genf, Genève, Basel, Bern, Lausanne, Lugano
Europe/Belgrade: Novi Sad
Europe/Chisinau: Tiraspol
Asia/Nicosia: Limassol
Asia/Tbilisi: Batumi
Asia/Yerevan: Gyumri
"""


def cities() -> dict[str, str]:
    """City → zone."""
    found: dict[str, str] = {}
    for line in _TABLE.replace("\n ", " ").strip().splitlines():
        zone, _, names = line.partition(": ")
        found |= {name.strip(): zone for name in names.split(",") if name.strip()}
    return found
