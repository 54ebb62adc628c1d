import { lines, list, type Words } from "./Words.ts"

export const en: Words = {
  given: list(
    `Amina; Chidi; Grace; Kofi; Thandiwe; Sipho; Wanjiru; Otieno; Ngozi; Emeka; Fatou; Oliver; Charlotte; Harriet; Rhys;
    Siobhan; Lukas; Johanna; Zofia; Mateusz; Nour; Karim; Layla; Omar; Yasmin; Tariq; Elif; Emre; Ioana; Andrei; Ingrid;
    Bjørn; Zsófia; Marek; Anneliese; Jürgen; Ifeoma; Tendai; Zainab; Abdullahi; Maryam; Jean-Luc; Ana María; Mary Anne`,
  ),
  family: list(
    `Okafor; Adeyemi; Mwangi; Odhiambo; Dlamini; Nkosi; van der Merwe; Mensah; Kamara; Whitcombe; Ashdown; O'Rourke;
    Llewellyn; Hartley-Stone; Brandt; Müller; Kowalczyk; Nowak; Haddad; Khoury; Al Mansoori; El-Sayed; Benali; Trabelsi;
    Yılmaz; Ionescu; Lindqvist; Sørensen; Nagy; Novák; de Souza; Eze; Moyo; Wambua; Chukwu; Abubakar; Pretorius; Fitzgerald`,
  ),
  employers: lines(`
    * Ltd
    * Group
    * Technologies
    * & Sons
    * Holdings plc
    The * Trust
    * Consulting
    * GmbH
    * Solutions Limited
    *
    * Africa
    Bank of *
    * Partners LLP
    * International FZE
    * (Pty) Ltd`),
  names: list(
    `Baobab; Harbourline; Kestrel; Bluefern; Savanna; Orchard; Meridian Gate; Copperfield; Lakeshore; Tidewater; Kilima;
    Northgate; Amberley; Quayside; Greenmantle; Fairhaven; Jacaranda; Redstone; Silverbirch; Crestmont; Palmyra; Oakhurst;
    Zambezi; Halcyon; Stonebridge; Marula; Westwood; Ironbark; Lighthouse; Seabright; Thornbury; Acacia`,
  ),
  streets: list(`# Harbour Road; # Mill Lane; Flat 3, # Acacia Avenue`),
  positions: list(`Volunteer Tutor; Treasurer; Team Captain; Event Volunteer`),
  organisations: list(`Red Crescent Society; Rotaract Club; Neighbourhood Library; Coast Guard Cadets`),
  awards: list(`Employee of the Year, 2022; Dean's List, 2016; Winner of the Coastal Hackathon, 2021`),
  suffixes: lines(`
    (Contract)
    II
    – Payments Team
    – East Africa
    (Part-time)`),
  universities: lines(`
    University of Nairobi
    University of Lagos
    University of Cape Town
    American University of Beirut
    Strathmore University
    University of Leeds
    Covenant University
    Khalifa University
    Cardiff Metropolitan University
    King Saud University
    The American University in Cairo
    Makerere University
    Technical University of Munich
    Obafemi Awolowo University
    Queen Mary University of London
    Durban University of Technology
    Kenyatta University
    Trinity College Dublin
    Ashesi University
    Zayed University
    Imperial College London`),
  degrees: {
    master: list(
      `MSc in *; Master of Science in *; MA in *; Master's degree in *; M.Sc. *; MPhil, *; Postgraduate Diploma in *`,
    ),
    bachelor: list(
      `BSc in *; Bachelor of Science in *; BA in *; B.Sc. *; BSc (Hons) *; Bachelor's degree in *; B.Eng. *; Bachelor of Arts in *; Higher National Diploma in *`,
    ),
    school: list(
      `A-Levels; High School Diploma; Kenya Certificate of Secondary Education; International Baccalaureate; West African Senior School Certificate`,
    ),
  },
  schools: list(
    `Alliance High School; Starehe Boys' Centre; Greenside High School; Brookfield College; St Mary's Secondary School; Lekki British School`,
  ),
  grades: list(
    `GPA: 3.7/4.0; First Class Honours; Upper Second Class Honours; GPA: 3.45/4; Distinction; Merit`,
  ),
  languages: list(
    `English; French; Arabic; Swahili; German; Spanish; Yoruba; Zulu; Portuguese; Turkish; Hausa; Italian`,
  ),
  levels: list(
    `Native; Fluent; Professional working proficiency; Intermediate; Basic; C1; B2; A2; Mother tongue; Conversational; Bilingual`,
  ),
  interests: list(
    `Long-distance running; Chess; Photography; Choir singing; Beekeeping; Cooking; Cycling; Amateur theatre; Football; Pottery`,
  ),
  publications: lines(`
    A. Example and B. Sample, "Water-saving glazes for coastal pottery", Journal of Applied Craft, 2019.
    B. Sample, "On the slow drift of harbour sensors", Proceedings of the Coastal Measurement Workshop, 2021.
    C. Specimen et al., "Counting swifts with two microphones", Annals of Quiet Engineering, vol. 12, 2022.
    A. Example, "Sampling markets at dawn: a field method", East African Survey Review, 2018.`),
}
