package org.vouchgraph.exchange.orcid;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.Paper;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.OrganizationKind;

/** Turns the parts of a record into statements. */
final class RecordReader {

	private static final Pattern OWNER = Pattern.compile("(?<!\\d)(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])(?!\\d)");

	private static final Set<String> STUDIES = Set.of("education", "qualification");

	private static final Set<String> NO_AUTHORS = Set.of("editor", "translator", "chair-or-translator", "assignee",
			"other-inventor");

	private static final String REMEDY = "Look at the record on orcid.org.";

	private final StatementSink sink;

	private final Doubts doubts;

	private final Clock clock;

	private final Said said;

	private final Papers papers;

	private Owner owner;

	RecordReader(StatementSink sink, Doubts doubts, Clock clock, String file) {
		this.sink = sink;
		this.doubts = doubts;
		this.clock = clock;
		this.said = new Said(sink);
		this.papers = new Papers(sink, doubts, clock, REMEDY);
		// Sections of a record need not tell whose it is, but their files are named so.
		this.owner = new Owner(iD(file));
	}

	/** Something stands where a part of a record should. */
	void nothing(String at, @Nullable String text) {
		this.sink.recordRead();
		this.doubts.skipped(at, "This is no part of an ORCID record.", text, "Download the record from ORCID again.");
	}

	/** What follows is of the record at this path. */
	void owner(String path) {
		String iD = iD(path);
		boolean better = this.owner.iD.isEmpty() || Identifier.parse(Scheme.ORCID, iD).isPresent();
		if (better && !iD.isEmpty() && !iD.equals(this.owner.iD)) {
			this.owner = new Owner(iD);
		}
	}

	void person(Part person) {
		this.sink.recordRead();
		String named = person.all("name").stream().findFirst().map(Part::path).orElse("");
		owner(person.path().isEmpty() ? named : person.path());
		Optional<Identifier> orcid = orcid(person);
		if (orcid.isEmpty()) {
			return;
		}
		Owner owner = this.owner;
		owner.given = PlainText.name(person.text("name/given-names"));
		owner.family = PlainText.name(person.text("name/family-name"));
		owner.credit = PlainText.name(person.text("name/credit-name"));
		for (Part other : person.all("other-names/other-name")) {
			String name = PlainText.name(other.text("content"));
			if (isPublic(other) && !Names.normalise(name).isEmpty() && owner.others.size() < 50) {
				owner.others.add(name);
			}
		}
		for (Part email : person.all("emails/email")) {
			if (isPublic(email)) {
				Identifier.parse(Scheme.EMAIL, email.text("email")).ifPresent(owner.emails::add);
			}
		}
		owner.country = person.all("addresses/address")
			.stream()
			.filter(RecordReader::isPublic)
			.findFirst()
			.flatMap((address) -> Countries.code(address.text("country")))
			.orElse(null);
		say(orcid.get());
	}

	void affiliation(String kind, Part part) {
		this.sink.recordRead();
		owner(part.path());
		Optional<Identifier> orcid = orcid(part);
		if (orcid.isEmpty() || !mayBeShown(part)) {
			return;
		}
		String at = at(part);
		String name = PlainText.name(part.text("organization/name"));
		if (Names.normalise(name).isEmpty()) {
			this.doubts.skipped(at, "The organization has no name.", null, REMEDY);
			return;
		}
		String title = title(part);
		Integer from = year(part, "start-date", at);
		Integer to = year(part, "end-date", at);
		if (from != null && to != null && from > to) {
			this.doubts.doubtful(at, "It ends before it begins; the years were left out.", from + " to " + to, REMEDY);
			from = null;
			to = null;
		}
		// Who gives no end works there still; studies are often left without one.
		boolean current = from != null && part.text("end-date/year").isEmpty() && !STUDIES.contains(kind);
		claim(part, orcid.get());
		switch (kind) {
			case "employment", "education", "qualification", "invited-position" -> {
				String place = organization(name, part, OrganizationKind.INSTITUTION, at);
				this.sink.say(new Statement.Affiliation(orcid.get().value(), place, title, from, to, current, at));
			}
			case "membership", "service" -> {
				String place = organization(name, part, OrganizationKind.SOCIETY, at);
				this.sink.say(new Statement.Membership(orcid.get().value(), place, title, from, to, current, at));
			}
			default -> this.doubts.doubtful(at, "This kind of affiliation is not read.", kind, "Nothing need be done.");
		}
	}

	void work(Part work) {
		this.sink.recordRead();
		owner(work.path());
		if (!mayBeShown(work)) {
			return;
		}
		List<Part> contributors = work.all("contributors/contributor")
			.stream()
			.filter((one) -> !NO_AUTHORS
				.contains(one.text("contributor-attributes/contributor-role").toLowerCase(Locale.ROOT)))
			.limit(Papers.MOST_AUTHORS)
			.toList();
		Optional<Identifier> orcid = (this.owner.iD.isEmpty() && !contributors.isEmpty()) ? Optional.empty()
				: orcid(work);
		if (orcid.isEmpty() && contributors.isEmpty()) {
			return;
		}
		List<Paper.Author> authors = new ArrayList<>(contributors.stream().map(this::contributor).toList());
		boolean ordered = true;
		if (orcid.isPresent()) {
			claim(work, orcid.get());
			ordered = withOwner(authors, orcid.get());
		}
		this.papers.say(new Paper(identifier(work, "pmid", Scheme.PMID), identifier(work, "doi", Scheme.DOI),
				PlainText.withoutMarkup(work.text("title/title")), List.of(work.text("publication-date/year")),
				work.text("journal-title"), authors, ordered, false), at(work));
	}

	private Paper.Author contributor(Part part) {
		String name = PlainText.name(part.text("credit-name"));
		String orcid = part.text("contributor-orcid/path");
		String known = orcid.isEmpty() ? part.text("contributor-orcid/uri") : orcid;
		int comma = name.indexOf(',');
		boolean familyFirst = comma > 0 && name.indexOf(',', comma + 1) < 0;
		Paper.Author author = familyFirst
				? Paper.Author.person(name.substring(0, comma), name.substring(comma + 1).strip(), "")
				: Paper.Author.person("", name.isEmpty() ? known : name, "");
		return author.with(known, List.of(), List.of());
	}

	/**
	 * Finds the owner among the authors, or adds her.
	 * @return whether the authors still stand in the paper's order
	 */
	private boolean withOwner(List<Paper.Author> authors, Identifier orcid) {
		int same = -1;
		int count = 0;
		for (int i = 0; i < authors.size(); i++) {
			Paper.Author author = authors.get(i);
			if (Identifier.parse(Scheme.ORCID, author.orcid()).filter(orcid::equals).isPresent()) {
				return true;
			}
			if (author.orcid().isEmpty() && this.owner.isNamed(author.given() + " " + author.family())) {
				same = i;
				count++;
			}
		}
		if (count == 1) {
			authors.set(same, authors.get(same).with(orcid.value(), List.of(), List.of()));
			return true;
		}
		authors.add((this.owner.given.isEmpty() ? Paper.Author.person("", this.owner.shown(), "")
				: Paper.Author.person(this.owner.family, this.owner.given, ""))
			.with(orcid.value(), List.of(), List.of()));
		return false;
	}

	/** A value of the type that is of the work itself, best one that is sound. */
	private static String identifier(Part work, String type, Scheme scheme) {
		String first = "";
		for (Part id : work.all("external-ids/external-id")) {
			String relation = id.text("external-id-relationship").toLowerCase(Locale.ROOT);
			if (!id.text("external-id-type").equalsIgnoreCase(type)
					|| !(relation.isEmpty() || relation.equals("self"))) {
				continue;
			}
			String value = id.text("external-id-value");
			if (Identifier.parse(scheme, value).isPresent()) {
				return value;
			}
			first = first.isEmpty() ? value : first;
		}
		return first;
	}

	private String organization(String name, Part part, OrganizationKind kind, String at) {
		Set<Identifier> identifiers = new LinkedHashSet<>();
		String known = "organization/disambiguated-organization/";
		if (part.text(known + "disambiguation-source").equalsIgnoreCase("ROR")) {
			Identifier.parse(Scheme.ROR, part.text(known + "disambiguated-organization-identifier"))
				.ifPresent(identifiers::add);
		}
		String ref = identifiers.isEmpty() ? OrganizationNames.ref(name) : identifiers.iterator().next().value();
		OrganizationNames.identifier(name).ifPresent(identifiers::add);
		String city = PlainText.name(part.text("organization/address/city"));
		this.said.say(new Statement.Organization(ref, name, kind, identifiers, city.isEmpty() ? null : city,
				Countries.code(part.text("organization/address/country")).orElse(null), null, at));
		return ref;
	}

	private static @Nullable String title(Part part) {
		String role = PlainText.name(part.text("role-title"));
		String department = PlainText.name(part.text("department-name"));
		String both = role + ((role.isEmpty() || department.isEmpty()) ? "" : ", ") + department;
		return both.isEmpty() ? null : PlainText.name(both);
	}

	private @Nullable Integer year(Part part, String date, String at) {
		String written = part.text(date + "/year");
		if (written.isEmpty()) {
			return null;
		}
		int latest = Year.now(this.clock).getValue() + 20;
		if (written.matches("\\d{4}")) {
			int year = Integer.parseInt(written);
			if (year >= 1900 && year <= latest) {
				return year;
			}
		}
		this.doubts.doubtful(at, "The year is not in 1900 to " + latest + " and was left out.", written, REMEDY);
		return null;
	}

	/**
	 * Says the owner by the name that she gave a part of her record, for want of better.
	 */
	private void claim(Part part, Identifier orcid) {
		if (this.owner.name().isEmpty() && iD(part.text("source/source-orcid/path")).equals(this.owner.iD)) {
			this.owner.credit = PlainText.name(part.text("source/source-name"));
		}
		say(orcid);
	}

	private void say(Identifier orcid) {
		Owner owner = this.owner;
		Set<Identifier> identifiers = new LinkedHashSet<>(owner.emails);
		identifiers.add(orcid);
		String note = owner.others.isEmpty() ? null
				: PlainText.textOrNull("Other names: " + String.join("; ", owner.others) + ".");
		this.said.say(new Statement.Person(orcid.value(), owner.shown(), owner.given.isEmpty() ? null : owner.given,
				owner.family.isEmpty() ? null : owner.family, identifiers, null, owner.country, note,
				"record " + orcid.value()));
	}

	private Optional<Identifier> orcid(Part part) {
		Optional<Identifier> orcid = Identifier.parse(Scheme.ORCID, this.owner.iD);
		if (orcid.isEmpty()) {
			boolean mistyped = !this.owner.iD.isEmpty();
			this.doubts.skipped(part.at(),
					mistyped ? "The ORCID iD of the record is mistyped (its check digit is wrong)."
							: "It does not say whose record it is of.",
					this.owner.iD, mistyped ? "Download the record from ORCID again."
							: "Name the file after the iD, such as 0000-0002-1825-0097.json, or import the whole record.");
		}
		return orcid;
	}

	/** Not all that a record's owner may download is for everybody. */
	private boolean mayBeShown(Part part) {
		if (!isPublic(part)) {
			this.doubts.doubtfulOnce(part.at(), "Parts that are not public were passed over.", null,
					"On orcid.org set their visibility to everyone if others may see them.");
			return false;
		}
		return true;
	}

	private static boolean isPublic(Part part) {
		String visibility = part.visibility().toLowerCase(Locale.ROOT);
		return !visibility.equals("private") && !visibility.equals("limited");
	}

	private static String at(Part part) {
		String path = PlainText.line(part.path(), 100).replaceFirst("^/", "");
		return (path.length() > 20) ? "record " + path : part.at();
	}

	private static String iD(String text) {
		Matcher matcher = OWNER.matcher(PlainText.line(text, 1000));
		return matcher.find() ? matcher.group(1) : "";
	}

	/** Whose record it is. */
	private static final class Owner {

		private final String iD;

		private final List<String> others = new ArrayList<>();

		private final Set<Identifier> emails = new LinkedHashSet<>();

		private String given = "";

		private String family = "";

		private String credit = "";

		private @Nullable String country;

		Owner(String iD) {
			this.iD = iD;
		}

		/** The name to show, empty if none is public. */
		String name() {
			String full = (this.given + " " + this.family).strip();
			return full.isEmpty() ? this.credit.isEmpty() && !this.others.isEmpty() ? this.others.get(0) : this.credit
					: full;
		}

		/** The name, or the iD for want of one. */
		String shown() {
			return name().isEmpty() ? this.iD : name();
		}

		boolean isNamed(String name) {
			String plain = Names.normalise(name);
			List<String> all = new ArrayList<>(this.others);
			all.add(this.credit);
			all.add(name());
			return !plain.isEmpty() && all.stream().map(Names::normalise).anyMatch(plain::equals);
		}

	}

}
