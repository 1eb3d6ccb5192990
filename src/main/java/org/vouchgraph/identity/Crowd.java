package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.Visible;

/**
 * Everybody who is to be compared, with what is known of each, and how common names and
 * organizations are among them.
 */
final class Crowd {

	/** Papers of more authors tell nothing of who knows whom. */
	private static final int MOST_AUTHORS = 300;

	private static final int INITIALS = 1 << 16;

	/** By key, ascending. */
	final List<Profile> people;

	private final Numbering<String> placeNames = new Numbering<>();

	private final Numbering<String> cities = new Numbering<>();

	private final Numbering<Long> places = new Numbering<>();

	private final Numbering<String> coauthors = new Numbering<>();

	private final Numbering<Long> papers = new Numbering<>();

	private final Map<String, String> placeShown = new HashMap<>();

	private final Map<Integer, String> coauthorShown = new HashMap<>();

	private final Map<Name, PersonName> parsed = new HashMap<>();

	/** How many different names have the family name, the given name, the initial. */
	private final Map<String, Integer> families = new HashMap<>();

	private final Map<String, Integer> givens = new HashMap<>();

	private final int[] initials = new int[INITIALS];

	private int names;

	private int fullNames;

	/** How many full given names go with a co-author's family name and initial. */
	private int[] forms = {};

	/** How many people, by family name and initial, are at a place or one of a name. */
	private int[] atPlace = {};

	private int[] atPlaceName = {};

	/** The paper, as several sources know it, of each record of a paper. */
	private int[] paperOf = {};

	/** Records of papers of which there are others. */
	private final BitSet papersTwice = new BitSet();

	private boolean anyVowelless;

	private Crowd(List<Profile> people) {
		this.people = people;
	}

	/**
	 * Reads everybody.
	 * @param organizations by record
	 * @param placeKey the set that an organization's record is in
	 */
	static Crowd read(Traits traits, Evidences evidences, Visible visible, SameRecords same,
			Map<Long, Organizations.Known> organizations, LongUnaryOperator placeKey, int fewAuthors) {
		Crowd crowd = new Crowd(new ArrayList<>());
		List<Profile> records = new ArrayList<>();
		traits.ofPeople(visible, (person) -> records.add(crowd.profile(person)));
		records.sort((a, b) -> Long.compare(a.key, b.key));
		crowd.count(records);
		crowd.together(evidences, visible, same, records, organizations, placeKey, fewAuthors);
		crowd.join(records, same);
		return crowd;
	}

	private Profile profile(Traits.PersonTraits traits) {
		Profile profile = new Profile(traits.record());
		PersonName name = this.parsed.computeIfAbsent(new Name(traits.name(), traits.given(), traits.family()),
				(key) -> PersonName.of(key.name, key.given, key.family));
		this.anyVowelless |= name.vowelless();
		profile.names = new PersonName[] { name };
		profile.shown = new String[] { traits.name() };
		if (traits.country() != null) {
			profile.countries = new String[] { traits.country() };
		}
		List<String> authorIds = new ArrayList<>();
		List<String> profiles = new ArrayList<>();
		for (Identifier identifier : traits.identifiers()) {
			switch (identifier.scheme()) {
				case ORCID -> profile.orcid = least(profile.orcid, identifier.value());
				case NPI -> profile.npi = least(profile.npi, identifier.value());
				case APPLICANT -> profile.applicant = least(profile.applicant, identifier.value());
				case OPENALEX -> authorIds.add(identifier.value());
				case LINKEDIN -> profiles.add(identifier.value());
				default -> {
				}
			}
		}
		profile.authorIds = authorIds.stream().sorted().toArray(String[]::new);
		profile.profiles = profiles.stream().sorted().toArray(String[]::new);
		Set<String> printed = new HashSet<>();
		traits.affiliations().forEach((affiliation) -> printed.addAll(OrganizationName.printed(affiliation)));
		if (traits.headline() != null) {
			printed.addAll(OrganizationName.printed(traits.headline()));
		}
		profile.placeNames = printed.stream().mapToInt(this.placeNames::number).sorted().toArray();
		return profile;
	}

	private static String least(@Nullable String one, String two) {
		return (one == null || two.compareTo(one) < 0) ? two : one;
	}

	/** Counts names once each, however many records have them. */
	private void count(List<Profile> records) {
		Set<String> seen = new HashSet<>();
		Map<Integer, Integer> formsOf = new HashMap<>();
		// By record, so that numbers do not depend on the order of reading.
		for (Profile record : records) {
			PersonName.Reading reading = record.names[0].first();
			if (reading == null || reading.given().isEmpty()) {
				continue;
			}
			String given = reading.firstGiven();
			if (!seen.add(reading.familyName() + "|" + given)) {
				continue;
			}
			this.names++;
			this.families.merge(reading.familyName(), 1, Integer::sum);
			this.initials[given.charAt(0)]++;
			if (given.length() > 1) {
				this.fullNames++;
				this.givens.merge(given, 1, Integer::sum);
				formsOf.merge(this.coauthors.number(coauthorKey(reading)), 1, Integer::sum);
			}
		}
		this.forms = new int[this.coauthors.size()];
		formsOf.forEach((key, count) -> this.forms[key] = count);
	}

	private void together(Evidences evidences, Visible visible, SameRecords same, List<Profile> records,
			Map<Long, Organizations.Known> organizations, LongUnaryOperator placeKey, int fewAuthors) {
		long[] ids = records.stream().mapToLong((profile) -> profile.key).toArray();
		int[] coauthorOf = records.stream().mapToInt(this::coauthor).toArray();
		Longs wrote = new Longs();
		Longs stayed = new Longs();
		Longs sizes = new Longs();
		evidences.together(visible, (together) -> {
			boolean paper = together.kind() == EvidenceKind.CO_AUTHORSHIP;
			long key = paper ? together.record() : placeKey.applyAsLong(together.record());
			int number = paper ? this.papers.number(key) : this.places.number(key);
			if (paper) {
				sizes.add(((long) number << 32) | together.size());
			}
			for (int i = 0; i < together.people().length; i++) {
				int at = Arrays.binarySearch(ids, together.people()[i]);
				if (at >= 0) {
					int from = together.from()[i];
					int to = together.to()[i];
					records.get(at).years(from, (to == Evidences.ONGOING) ? 0 : to);
					(paper ? wrote : stayed).add(((long) at << 32) | number);
				}
			}
		});
		int[] renumbered = this.places.sort(Comparator.naturalOrder());
		places(stayed.mapped((pair) -> (pair >> 32 << 32) | renumbered[(int) pair]), records, coauthorOf, organizations,
				placeKey);
		papers(wrote, sizes, records, coauthorOf, same, fewAuthors);
	}

	private int coauthor(Profile record) {
		PersonName.Reading reading = record.names[0].first();
		if (reading == null || reading.given().isEmpty()) {
			return -1;
		}
		int number = this.coauthors.number(coauthorKey(reading));
		this.coauthorShown.merge(number, record.shown[0], (a, b) -> (a.length() != b.length())
				? (a.length() > b.length() ? a : b) : (a.compareTo(b) < 0) ? a : b);
		return number;
	}

	private static String coauthorKey(PersonName.Reading reading) {
		return reading.sound() + "|" + reading.firstGiven().charAt(0);
	}

	private void places(Longs stayed, List<Profile> records, int[] coauthorOf,
			Map<Long, Organizations.Known> organizations, LongUnaryOperator placeKey) {
		long[] sorted = stayed.sortedDistinct();
		Longs atPlaces = new Longs();
		Longs atNames = new Longs();
		for (int i = 0; i < sorted.length;) {
			int record = (int) (sorted[i] >> 32);
			int end = i;
			while (end < sorted.length && (int) (sorted[end] >> 32) == record) {
				end++;
			}
			Profile profile = records.get(record);
			profile.places = new int[end - i];
			Set<Integer> names = new HashSet<>();
			Set<Integer> above = new HashSet<>();
			Set<Integer> in = new HashSet<>();
			Set<String> countries = new HashSet<>(Arrays.asList(profile.countries));
			for (int j = i; j < end; j++) {
				int place = (int) sorted[j];
				profile.places[j - i] = place;
				if (coauthorOf[record] >= 0) {
					atPlaces.add(((long) place << 32) | coauthorOf[record]);
				}
				above.add(place);
				Organizations.Known known = organizations.get(this.places.thing(place));
				if (known != null) {
					known.forms().forEach((form) -> {
						names.add(this.placeNames.number(form));
						this.placeShown.merge(form, known.shown(), (a, b) -> (a.compareTo(b) < 0) ? a : b);
					});
					known.parents().forEach((parent) -> above.add(this.places.number(placeKey.applyAsLong(parent))));
					known.cities().forEach((city) -> in.add(this.cities.number(city)));
					countries.addAll(known.countries());
				}
			}
			profile.placeNames = Profile.union(profile.placeNames, ascending(names));
			profile.parents = ascending(above);
			profile.cities = ascending(in);
			profile.countries = countries.stream().sorted().toArray(String[]::new);
			i = end;
		}
		for (int record = 0; record < coauthorOf.length; record++) {
			if (coauthorOf[record] >= 0) {
				for (int name : records.get(record).placeNames) {
					atNames.add(((long) name << 32) | coauthorOf[record]);
				}
			}
		}
		this.atPlace = counts(atPlaces, this.places.size());
		this.atPlaceName = counts(atNames, this.placeNames.size());
	}

	private static int[] counts(Longs pairs, int size) {
		int[] counts = new int[size];
		for (long pair : pairs.sortedDistinct()) {
			counts[(int) (pair >> 32)]++;
		}
		return counts;
	}

	private static int[] ascending(Set<Integer> numbers) {
		return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
	}

	private void papers(Longs wrote, Longs sizes, List<Profile> records, int[] coauthorOf, SameRecords same,
			int fewAuthors) {
		int[] size = new int[this.papers.size()];
		for (long each : sizes.sortedDistinct()) {
			size[(int) (each >> 32)] = (int) each;
		}
		long[] byRecord = wrote.sortedDistinct();
		long[] byPaper = new long[byRecord.length];
		for (int i = 0; i < byRecord.length; i++) {
			byPaper[i] = (byRecord[i] << 32) | (byRecord[i] >>> 32);
		}
		Arrays.parallelSort(byPaper);
		int[] begin = new int[this.papers.size() + 1];
		for (long each : byPaper) {
			begin[(int) (each >> 32) + 1]++;
		}
		for (int i = 0; i < this.papers.size(); i++) {
			begin[i + 1] += begin[i];
		}
		for (int i = 0; i < byRecord.length;) {
			int record = (int) (byRecord[i] >> 32);
			Map<Integer, Float> with = new HashMap<>();
			int end = i;
			while (end < byRecord.length && (int) (byRecord[end] >> 32) == record) {
				int paper = (int) byRecord[end];
				end++;
				if (size[paper] > MOST_AUTHORS) {
					continue;
				}
				float near = Math.min(1f, (float) fewAuthors / Math.max(1, size[paper] - 1));
				for (int j = begin[paper]; j < begin[paper + 1]; j++) {
					int other = coauthorOf[(int) byPaper[j]];
					if ((int) byPaper[j] != record && other >= 0) {
						with.merge(other, near, Math::max);
					}
				}
			}
			Profile profile = records.get(record);
			profile.papers = new int[end - i];
			for (int j = i; j < end; j++) {
				profile.papers[j - i] = (int) byRecord[j];
			}
			int[] coauthors = ascending(with.keySet());
			float[] near = new float[coauthors.length];
			for (int j = 0; j < near.length; j++) {
				near[j] = with.get(coauthors[j]);
			}
			profile.coauthors(coauthors, near);
			i = end;
		}
		Map<Long, Integer> sets = new HashMap<>();
		this.paperOf = new int[this.papers.size()];
		for (int i = 0; i < this.paperOf.length; i++) {
			this.paperOf[i] = sets.computeIfAbsent(same.key(this.papers.thing(i)), (key) -> sets.size());
		}
		int[] copies = new int[sets.size()];
		for (int paper : this.paperOf) {
			copies[paper]++;
		}
		for (int i = 0; i < this.paperOf.length; i++) {
			if (copies[this.paperOf[i]] > 1) {
				this.papersTwice.set(i);
			}
		}
	}

	private void join(List<Profile> records, SameRecords same) {
		Map<Long, Profile> sets = new HashMap<>();
		for (Profile record : records) {
			long key = same.key(record.key);
			Profile set = sets.get(key);
			if (set == null) {
				Profile first = record;
				if (key != record.key) {
					// The smallest of the set is not among those that were read.
					first = new Profile(key);
					first.take(record);
				}
				sets.put(key, first);
				this.people.add(first);
			}
			else {
				set.take(record);
			}
		}
		this.people.sort((a, b) -> Long.compare(a.key, b.key));
	}

	boolean anyVowelless() {
		return this.anyVowelless;
	}

	/** How many people of the family name and given name or initial are expected. */
	double namesakes(String family, String given) {
		double share = this.families.getOrDefault(family, 1) / (double) Math.max(1, this.names);
		return Math.max(1, this.names) * share * shareOf(given);
	}

	/** How many people of the given name or initial are expected. */
	double namesakes(String given) {
		return Math.max(1, this.names) * shareOf(given);
	}

	private double shareOf(String given) {
		return (given.length() == 1) ? Math.max(1, this.initials[given.charAt(0)]) / (double) Math.max(1, this.names)
				: this.givens.getOrDefault(given, 1) / (double) Math.max(1, this.fullNames);
	}

	/** How much a co-author's name tells: 1 where one person has it, less for many. */
	double rarity(int coauthor) {
		int count = (coauthor < this.forms.length) ? this.forms[coauthor] : 0;
		return 1 / (1 + Math.log(Math.max(1, count)));
	}

	/** How many given names are known in full with the family name and initial. */
	int fullNames(PersonName name) {
		int number = coauthorNumber(name);
		return (number < 0 || number >= this.forms.length) ? 0 : this.forms[number];
	}

	/** The share of all people who are at the place. */
	double shareAtPlace(int place) {
		return Math.max(1, this.atPlace[place]) / (double) Math.max(1, this.coauthors.size());
	}

	double shareAtPlaceName(int name) {
		return Math.max(1, this.atPlaceName[name]) / (double) Math.max(1, this.coauthors.size());
	}

	int peopleByName() {
		return Math.max(2, this.coauthors.size());
	}

	String coauthorName(int coauthor) {
		return this.coauthorShown.getOrDefault(coauthor, this.coauthors.thing(coauthor));
	}

	/** The co-author number of a name, or -1. */
	int coauthorNumber(PersonName name) {
		PersonName.Reading reading = name.first();
		return (reading == null || reading.given().isEmpty()) ? -1 : this.coauthors.number(coauthorKey(reading));
	}

	long placeKey(int place) {
		return this.places.thing(place);
	}

	String placeName(int name) {
		String form = this.placeNames.thing(name);
		return this.placeShown.getOrDefault(form, form);
	}

	String city(int city) {
		return this.cities.thing(city);
	}

	/** A paper that two sources know and both are authors of in one of them, or -1. */
	long paperInTwoSources(Profile one, Profile two) {
		if (this.papersTwice.isEmpty() || Arrays.stream(one.papers).noneMatch(this.papersTwice::get)) {
			return -1;
		}
		Map<Integer, Integer> ofOne = new HashMap<>();
		for (int paper : one.papers) {
			ofOne.put(this.paperOf[paper], paper);
		}
		long least = -1;
		for (int paper : two.papers) {
			Integer record = ofOne.get(this.paperOf[paper]);
			if (record != null && record != paper) {
				long key = Math.min(this.papers.thing(record), this.papers.thing(paper));
				least = (least < 0) ? key : Math.min(least, key);
			}
		}
		return least;
	}

	/** A name as a record has it. */
	private record Name(String name, @Nullable String given, @Nullable String family) {
	}

}
