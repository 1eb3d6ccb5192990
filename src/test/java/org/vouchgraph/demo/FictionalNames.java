package org.vouchgraph.demo;

import java.util.List;
import java.util.Random;

import org.vouchgraph.network.Names;

/**
 * Invented people's names of many origins. Given names are ordinary; family names are
 * coined, or so rare that no known surgeon bears them, so that no combination is
 * somebody's.
 */
final class FictionalNames {

	static final List<Origin> ORIGINS = List.of(
			new Origin("English",
					List.of("Amelia", "Nora", "Ruth", "Hazel", "Audrey", "Maeve", "Owen", "Caleb", "Miles", "Julian",
							"Felix", "Desmond"),
					List.of("Ashcombley", "Birchwater", "Callowmere", "Draycotham", "Ellerbyson", "Fenwickham",
							"Garrowstone", "Hathersedge", "Kettlebrook", "Marchbanksey", "Ormsbyrne", "Thistlewade",
							"Underhayes", "Winterbourneford")),
			new Origin("Iberian",
					List.of("Inés", "Lucía", "Beatriz", "Sofía", "Conceição", "Joaquín", "Raúl", "Mateo", "João",
							"Íñigo"),
					List.of("Villarrubial", "Zumarragoitia", "Peñalosilla", "Montesclaros-Vidal", "de la Ciervera",
							"Arrizabalde", "dos Anjos Prado", "Magalhãesinho", "Quintanal y Robles", "Fonsequeira")),
			new Origin("French", List.of("Élodie", "Maëlle", "Océane", "Zoé", "Benoît", "François", "Théo", "Loïc"),
					List.of("Beaucanteuil", "Lachênaie", "Dubreuil-Marsan", "de Montfauxel", "Hautecœur-Vigne",
							"Saint-Aubrac", "d'Estérac")),
			new Origin("German and Dutch",
					List.of("Anneliese", "Käthe", "Wiebke", "Liesbeth", "Jürgen", "Jörg", "Matthijs", "Götz"),
					List.of("Oberländling", "Weißenfelsen", "von der Auwiese", "van den Heuvelink", "Großbergen",
							"Süderholmer", "ter Braakhuis", "zu Lindenhag")),
			new Origin("Nordic", List.of("Åsa", "Sigrún", "Maarit", "Ingeborg", "Øyvind", "Jørgen", "Þórir", "Väinö"),
					List.of("Lindgrenholm", "Sørnesvik", "Björkvallen", "Ångstrand", "Hjaltaberg", "Kivijärvelä",
							"Østerdahlen")),
			new Origin("Slavic",
					List.of("Łucja", "Katarzyna", "Žofie", "Milica", "Oksana", "Wojciech", "Đorđe", "Bogdan", "Tomáš"),
					List.of("Wiśnicz-Lasota", "Źrebiecki", "Dvořáčkovský", "Novotínský", "Đurašković-Lav",
							"Brzozowiecki", "Haluščak", "Petrenkivskyi")),
			new Origin("Turkish",
					List.of("Çağla", "İpek", "Şebnem", "Gülce", "Nazlı", "Elif", "Defne", "Ceren", "Yağmur", "Selin",
							"Irmak", "Tuğba", "Emre", "Oğuz", "Kerem", "Barış", "Umut", "Ferhan", "Çağrı", "Burak",
							"Alper", "Onur", "Tolga", "Kıvanç"),
					List.of("Karaağaçlı", "Yıldırımtaş", "Gündoğan-Su", "Çınarlıoğlu", "Akçakavak", "Taşköprülü",
							"Ilgazdağ", "Söğütpınar", "Değirmenderelioğlu", "Üzümbağ", "Kızılırmaklı", "Gökçebel",
							"Balıkhisar", "Sarıçiçekli", "Beştepeoğlu", "Dumanlıyurt", "Kuşkonmaz-Er", "İncesudere",
							"Yeşilovalı", "Çamlıbelgil")),
			new Origin("Arabic", List.of("Layan", "Hadeel", "Rima", "Noor", "Yusuf", "Omar", "Tariq", "Ziad"),
					List.of("al-Rashdani", "El-Khatibeh", "bin Nasseram", "Abu Zeitouna", "al-Qadriyya", "Ben Slimouna",
							"El Haddadine")),
			new Origin("Persian and Armenian", List.of("Shirin", "Anahit", "Parisa", "Arash", "Vardan", "Kaveh"),
					List.of("Mehrabanpur", "Shirazigol", "Gevorkashyan", "Tabrizinia", "Zarrinkamar")),
			new Origin("South Asian",
					List.of("Ananya", "Meenakshi", "Farzana", "Tharushi", "Vikrant", "Arjun", "Imran", "Suresh"),
					List.of("Chandravarkal", "Vaidyalingam-Rao", "Bhattaraiya", "Rajapaksena", "Qureshani",
							"Deshpandekar", "Mukhopadhyan", "Wickramasena")),
			new Origin("Chinese", List.of("Ruoxi", "Jing", "Wei", "Yuhan", "Zihan", "Xiaoming", "Haoran"),
					List.of("Ouyang-Lin", "Shangguan", "Situ", "Zhuge", "Linghu", "Dongfang", "Gongsun")),
			new Origin("Korean", List.of("Seo-yeon", "Ji-woo", "Ha-eun", "Min-jun", "Do-yun", "Hyun-woo"),
					List.of("Namgung", "Hwangbo", "Seonwoo", "Dokgo", "Jegal")),
			new Origin("Japanese", List.of("Haruka", "Misaki", "Yuki", "Kenji", "Sōta", "Ryōhei"),
					List.of("Kiritanibashi", "Tsukishimori", "Hoshikawara", "Mizunohara", "Arisugaoka", "Ōtorimichi")),
			new Origin("Vietnamese", List.of("Thị Lan", "Ngọc Anh", "Đức Minh", "Quang Huy"),
					List.of("Tôn Thất Hạ", "Âu Dương Lê", "Phùng Khắc")),
			new Origin("African",
					List.of("Adaeze", "Thandiwe", "Makena", "Selamawit", "Kwabena", "Chukwuemeka", "Tendai", "Bekele"),
					List.of("Nwachukwuma", "Owusu-Darkoh", "Mbekezelwa", "Adeyinkale", "Tsegaye-Worku", "Mutasembwa",
							"Okonjimba")),
			new Origin("Italian and Greek", List.of("Chiara", "Ginevra", "Eleftheria", "Niccolò", "Lapo", "Stavros"),
					List.of("Montebrunelli", "Dall'Acquaviva", "Papadimitrakou", "Castelverano", "D'Ambrosetta",
							"Kalogeridakis")),
			new Origin("Hebrew and Georgian", List.of("Tamar", "Ketevan", "Noa", "Eitan", "Levan"),
					List.of("Ben-Ashkelon", "Tsiklaurishvili", "Bar-Gefen", "Gelovanidze")));

	private static final Origin TURKISH = ORIGINS.stream()
		.filter((origin) -> origin.name().equals("Turkish"))
		.findFirst()
		.orElseThrow();

	private FictionalNames() {
	}

	/** A name of any origin; the longer an origin's lists, the more often it comes. */
	static Name any(Random random) {
		int family = random.nextInt(ORIGINS.stream().mapToInt((origin) -> origin.families().size()).sum());
		for (Origin origin : ORIGINS) {
			if (family < origin.families().size()) {
				return origin.draw(random);
			}
			family -= origin.families().size();
		}
		throw new IllegalStateException("no name " + family);
	}

	/** A name as they are in the applicant's home country. */
	static Name turkish(Random random) {
		return TURKISH.draw(random);
	}

	/** Whether the lists hold the parts of the name; a middle initial is free. */
	static boolean contains(String name) {
		String plain = name.replaceFirst(" [A-Z]\\. ", " ");
		return ORIGINS.stream()
			.anyMatch((origin) -> origin.families()
				.stream()
				.anyMatch((family) -> plain.endsWith(" " + family)
						&& origin.givens().contains(plain.substring(0, plain.length() - family.length() - 1))));
	}

	/** The Latin letters and digits of a text, words joined by dots: for addresses. */
	static String plain(String text) {
		return Names.normalise(text).replaceAll("[^a-z0-9 ]", "").strip().replaceAll(" +", ".");
	}

	/** Given and family names that go together. */
	record Origin(String name, List<String> givens, List<String> families) {

		private Name draw(Random random) {
			String given = this.givens.get(random.nextInt(this.givens.size()));
			String initial = (random.nextInt(3) == 0) ? " " + (char) ('A' + random.nextInt(26)) + "." : "";
			return new Name(given + initial, this.families.get(random.nextInt(this.families.size())));
		}

	}

	/** Given name first. */
	record Name(String given, String family) {

		String full() {
			return this.given + " " + this.family;
		}

	}

}
