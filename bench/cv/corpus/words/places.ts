import type { Language } from "../Person.ts"

interface Country {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly ar: string
  /** Cities as "English/French/Arabic". */
  readonly cities: ReadonlyArray<string>
  readonly cvs: ReadonlyArray<Language>
}

const country = (code: string, names: string, cvs: string, cities: string): Country => {
  const [en, fr, ar] = names.split("/")
  return {
    code,
    en: en!,
    fr: fr!,
    ar: ar!,
    cities: cities.split("; "),
    cvs: cvs.split(" ") as Array<Language>,
  }
}

/** Countries of IEEE Region 8 with the languages that CVs are written in there. */
export const countries: ReadonlyArray<Country> = [
  country("TN", "Tunisia/Tunisie/تونس", "en fr ar", "Tunis/Tunis/تونس; Sfax/Sfax/صفاقس; Sousse/Sousse/سوسة"),
  country(
    "MA",
    "Morocco/Maroc/المغرب",
    "en fr ar",
    "Casablanca/Casablanca/الدار البيضاء; Rabat/Rabat/الرباط; Fes/Fès/فاس",
  ),
  country(
    "DZ",
    "Algeria/Algérie/الجزائر",
    "fr ar",
    "Oran/Oran/وهران; Constantine/Constantine/قسنطينة; Annaba/Annaba/عنابة",
  ),
  country(
    "EG",
    "Egypt/Égypte/مصر",
    "en ar",
    "Cairo/Le Caire/القاهرة; Alexandria/Alexandrie/الإسكندرية; Giza/Gizeh/الجيزة",
  ),
  country("LB", "Lebanon/Liban/لبنان", "en fr ar", "Beirut/Beyrouth/بيروت; Tripoli/Tripoli/طرابلس"),
  country("JO", "Jordan/Jordanie/الأردن", "ar", "Amman/Amman/عمان; Irbid/Irbid/إربد"),
  country(
    "AE",
    "United Arab Emirates/Émirats arabes unis/الإمارات",
    "en ar",
    "Dubai/Dubaï/دبي; Sharjah/Charjah/الشارقة",
  ),
  country(
    "SA",
    "Saudi Arabia/Arabie saoudite/السعودية",
    "en ar",
    "Riyadh/Riyad/الرياض; Jeddah/Djeddah/جدة; Dammam/Dammam/الدمام",
  ),
  country("QA", "Qatar/Qatar/قطر", "ar", "Doha/Doha/الدوحة"),
  country("IQ", "Iraq/Irak/العراق", "ar", "Baghdad/Bagdad/بغداد; Basra/Bassora/البصرة"),
  country(
    "FR",
    "France/France/فرنسا",
    "en fr",
    "Lyon/Lyon/ليون; Nantes/Nantes/نانت; Toulouse/Toulouse/تولوز",
  ),
  country("BE", "Belgium/Belgique/بلجيكا", "en fr", "Brussels/Bruxelles/بروكسل; Liège/Liège/لييج"),
  country("CH", "Switzerland/Suisse/سويسرا", "fr", "Geneva/Genève/جنيف; Lausanne/Lausanne/لوزان"),
  country("SN", "Senegal/Sénégal/السنغال", "fr", "Dakar/Dakar/داكار; Thiès/Thiès/تييس"),
  country(
    "CI",
    "Ivory Coast/Côte d'Ivoire/ساحل العاج",
    "fr",
    "Abidjan/Abidjan/أبيدجان; Bouaké/Bouaké/بواكيه",
  ),
  country("CM", "Cameroon/Cameroun/الكاميرون", "fr", "Douala/Douala/دوالا; Yaoundé/Yaoundé/ياوندي"),
  country(
    "GB",
    "United Kingdom/Royaume-Uni/المملكة المتحدة",
    "en",
    "Leeds/Leeds/ليدز; Bristol/Bristol/بريستول; London/Londres/لندن",
  ),
  country("IE", "Ireland/Irlande/أيرلندا", "en", "Dublin/Dublin/دبلن; Cork/Cork/كورك"),
  country(
    "DE",
    "Germany/Allemagne/ألمانيا",
    "en",
    "Berlin/Berlin/برلين; Hamburg/Hambourg/هامبورغ; Munich/Munich/ميونخ",
  ),
  country("PL", "Poland/Pologne/بولندا", "en", "Kraków/Cracovie/كراكوف; Gdańsk/Gdansk/غدانسك"),
  country(
    "KE",
    "Kenya/Kenya/كينيا",
    "en",
    "Nairobi/Nairobi/نيروبي; Mombasa/Mombasa/مومباسا; Kisumu/Kisumu/كيسومو",
  ),
  country("NG", "Nigeria/Nigeria/نيجيريا", "en", "Lagos/Lagos/لاغوس; Abuja/Abuja/أبوجا; Ibadan/Ibadan/إبادان"),
  country("GH", "Ghana/Ghana/غانا", "en", "Accra/Accra/أكرا; Kumasi/Kumasi/كوماسي"),
  country(
    "ZA",
    "South Africa/Afrique du Sud/جنوب أفريقيا",
    "en",
    "Johannesburg/Johannesbourg/جوهانسبرغ; Durban/Durban/ديربان",
  ),
  country("TR", "Turkey/Turquie/تركيا", "en", "Istanbul/Istanbul/إسطنبول; Izmir/Izmir/إزمير"),
]
