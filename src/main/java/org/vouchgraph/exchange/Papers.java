package org.vouchgraph.exchange;

import java.time.Clock;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Statement;

/** Says papers and who wrote them, for all formats of bibliographies alike. */
public final class Papers {

	/** The most authors of a paper. */
	public static final int MOST_AUTHORS = 100_000;

	/**
	 * The four digits of a year wherever they stand, as in "Winter 2019" or "1998
	 * Dec-1999 Jan".
	 */
	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

	private static final Pattern PMID = Pattern.compile("(?i)(?:pmid:? ?|https?://\\S{1,100}/)?\\d{1,12}/?");

	private final StatementSink sink;

	private final Doubts doubts;

	private final Clock clock;

	private final Said said;

	private final String remedy;

	/**
	 * Says papers.
	 * @param clock tells years of publication that are still to come
	 * @param remedy where to look a doubtful paper up, in a sentence
	 */
	public Papers(StatementSink sink, Doubts doubts, Clock clock, String remedy) {
		this.sink = sink;
		this.doubts = doubts;
		this.clock = clock;
		this.said = new Said(sink);
		this.remedy = remedy;
	}

	/**
	 * Says the paper, its authors and their places.
	 * @param at where it stands, for want of an identifier
	 */
	public void say(Paper paper, String at) {
		Set<Identifier> identifiers = new LinkedHashSet<>();
		add(identifiers, Scheme.PMID, paper.pmid().strip(), at);
		add(identifiers, Scheme.DOI, paper.doi(), place(identifiers, at));
		String ref = ref(paper, identifiers);
		if (ref.isEmpty()) {
			this.doubts.skipped(at, "The paper has neither a title nor a DOI or PMID.", null, this.remedy);
			return;
		}
		String place = place(identifiers, at);
		if (paper.incomplete()) {
			this.doubts.doubtful(place, "The list of authors is said to be not complete.", null,
					"Look at the paper itself for the others.");
		}
		Integer year = year(paper.dates(), place);
		this.sink.say(new Statement.Publication(ref, title(paper, place), year,
				PlainText.name(paper.venue()).isEmpty() ? null : PlainText.name(paper.venue()), paper.authors().size(),
				identifiers, place));
		Set<String> orcids = new HashSet<>();
		for (int i = 0; i < paper.authors().size(); i++) {
			author(paper.authors().get(i), ref, i + 1, paper.ordered(), year, place, orcids);
		}
	}

	/** The record's own number rather than its line, where it has one. */
	private static String place(Set<Identifier> identifiers, String at) {
		return identifiers.stream()
			.findFirst()
			.map((first) -> "record " + first.scheme() + " " + PlainText.line(first.value(), 200))
			.orElse(at);
	}

	/**
	 * What names the paper within its source: an identifier, or else title, year and
	 * first author, with the venue where the title is short; empty if there is none of
	 * it.
	 */
	private static String ref(Paper paper, Set<Identifier> identifiers) {
		Optional<Identifier> first = identifiers.stream().findFirst();
		if (first.isPresent()) {
			return first.get().value();
		}
		String title = Names.normalise(PlainText.name(paper.title()));
		if (title.isEmpty()) {
			return "";
		}
		String date = paper.dates()
			.stream()
			.map((written) -> YEAR.matcher(PlainText.line(written, 200)))
			.filter(Matcher::find)
			.map(Matcher::group)
			.findFirst()
			.orElse("");
		String author = paper.authors().isEmpty() ? ""
				: Names.normalise(PlainText.name(paper.authors().get(0).family()));
		// "Editorial" and "Reply" stand in many journals.
		String venue = (title.chars().filter((c) -> c == ' ').count() < 3)
				? "|" + Names.normalise(PlainText.name(paper.venue())) : "";
		return "title:" + title + "|" + date + "|" + author + venue;
	}

	private void author(Paper.Author author, String paper, int position, boolean ordered, @Nullable Integer year,
			String at, Set<String> orcids) {
		String family = PlainText.name(author.family());
		String given = PlainText.name(author.given());
		if (author.group()) {
			return;
		}
		if (Names.normalise(family + given).isEmpty()) {
			this.doubts.doubtful(at, "Author " + position + " has no name and was left out.", null, this.remedy);
			return;
		}
		Optional<Identifier> orcid = orcid(author, position, at, orcids);
		String ref = orcid.map(Identifier::value).orElse(paper + "#" + position);
		String name = PlainText.name(given + " " + family + " " + author.suffix());
		this.said.say(new Statement.Person(ref, name, orNull(given), orNull(family),
				orcid.map(Set::of).orElse(Set.of()), null, null, null, at));
		this.sink.say(new Statement.Authorship(ref, paper, ordered ? position : 0,
				PlainText.textOrNull(String.join("; ", author.affiliations())), at));
		Set<String> places = new HashSet<>();
		for (Paper.Place place : author.places()) {
			String institution = institution(place, at);
			if (institution != null && places.add(institution)) {
				this.sink.say(new Statement.Affiliation(ref, institution, null, year, year, false, at));
			}
		}
	}

	private Optional<Identifier> orcid(Paper.Author author, int position, String at, Set<String> orcids) {
		Optional<Identifier> orcid = Identifier.parse(Scheme.ORCID, author.orcid());
		if (orcid.isEmpty() && !author.orcid().isBlank()) {
			this.doubts.doubtful(at,
					"Author " + position + " has an ORCID that is mistyped (its check digit is wrong).", author.orcid(),
					"The author was taken without it.");
		}
		if (orcid.isPresent() && !orcids.add(orcid.get().value())) {
			this.doubts.doubtful(at, "Two authors have the same ORCID; author " + position + " was taken without it.",
					author.orcid(), this.remedy);
			return Optional.empty();
		}
		return orcid;
	}

	/** Says an institution and gives its ref, or null if it has no name. */
	private @Nullable String institution(Paper.Place place, String at) {
		String name = PlainText.name(place.name());
		Set<Identifier> identifiers = new LinkedHashSet<>();
		Identifier.parse(Scheme.ROR, place.ror()).ifPresent(identifiers::add);
		String ref = identifiers.isEmpty() ? OrganizationNames.ref(name) : identifiers.iterator().next().value();
		if (name.isEmpty() || ref.isEmpty()) {
			return null;
		}
		OrganizationNames.identifier(name).ifPresent(identifiers::add);
		this.said.say(new Statement.Organization(ref, name, Statement.OrganizationKind.INSTITUTION, identifiers,
				orNull(PlainText.name(place.city())), Countries.code(place.country()).orElse(null), null, at));
		return ref;
	}

	private String title(Paper paper, String at) {
		String title = PlainText.textOrNull(paper.title());
		if (title == null) {
			this.doubts.doubtful(at, "The paper has no title.", null, this.remedy);
			return "(no title)";
		}
		return title;
	}

	private @Nullable Integer year(List<String> dates, String at) {
		for (String written : dates) {
			if (written.isBlank()) {
				continue;
			}
			Matcher matcher = YEAR.matcher(PlainText.line(written, 200));
			int year = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
			int latest = Year.now(this.clock).getValue() + 1;
			if (year >= 1500 && year <= latest) {
				return year;
			}
			this.doubts.doubtful(at, "The year of publication is not in 1500 to " + latest + " and was left out.",
					written, this.remedy);
			return null;
		}
		return null;
	}

	private void add(Set<Identifier> identifiers, Scheme scheme, String value, String at) {
		if (!value.isBlank()) {
			Identifier.parse(scheme, value)
				// PMC1234 is a number of another register.
				.filter((identifier) -> scheme != Scheme.PMID || PMID.matcher(value).matches())
				.ifPresentOrElse(identifiers::add, () -> this.doubts.doubtful(at,
						"The paper's " + scheme + " is not one and was left out.", value, "Nothing need be done."));
		}
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
