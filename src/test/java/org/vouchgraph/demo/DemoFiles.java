package org.vouchgraph.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.vouchgraph.demo.DemoWorld.Committee;
import org.vouchgraph.demo.DemoWorld.Contact;
import org.vouchgraph.demo.DemoWorld.Human;
import org.vouchgraph.demo.DemoWorld.Institution;
import org.vouchgraph.demo.DemoWorld.Interaction;
import org.vouchgraph.demo.DemoWorld.Link;
import org.vouchgraph.demo.DemoWorld.Meeting;
import org.vouchgraph.demo.DemoWorld.Paper;
import org.vouchgraph.demo.DemoWorld.Post;
import org.vouchgraph.demo.DemoWorld.Program;
import org.vouchgraph.demo.DemoWorld.Seat;
import org.vouchgraph.demo.DemoWorld.Session;
import org.vouchgraph.demo.DemoWorld.Size;
import org.vouchgraph.demo.DemoWorld.StatedTie;

/**
 * Writes a {@link DemoWorld} in the formats that the application imports. The same world
 * gives the same bytes.
 */
public final class DemoFiles {

	/** How the sheets name the applicant. */
	static final String ME = "me";

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private static final DateTimeFormatter LINKEDIN_DATE = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

	private final DemoWorld world;

	private DemoFiles(DemoWorld world) {
		this.world = world;
	}

	/**
	 * Writes the demo again, or a larger world elsewhere.
	 * @param arguments the directory, then people, papers and seed for a larger world
	 */
	public static void main(String... arguments) throws IOException {
		Path directory = Path.of((arguments.length > 0) ? arguments[0] : "datasets/demo");
		if (arguments.length < 4) {
			writeDemo(directory);
			return;
		}
		write(directory, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
	}

	/**
	 * Writes a larger world with the same story in it, for load tests.
	 * @param people without the applicant, at least 800
	 * @param papers at least 1.5 for each person
	 */
	public static void write(Path directory, int people, int papers, long seed) throws IOException {
		write(DemoWorld.of(new Size(people, papers), seed), directory);
	}

	/** Writes the committed demo with its README. */
	static void writeDemo(Path directory) throws IOException {
		DemoWorld world = DemoWorld.demo();
		write(world, directory);
		Files.writeString(directory.resolve("README.md"), new DemoReadme(world, DemoGraph.read(directory)).text());
	}

	/** Writes the sheets, the papers and the connections of any world. */
	static void write(DemoWorld world, Path directory) throws IOException {
		Files.createDirectories(directory);
		new DemoFiles(world).write(directory);
	}

	private void write(Path directory) throws IOException {
		sheet(directory.resolve("contacts.csv"), this::contacts);
		sheet(directory.resolve("programs.csv"), this::programs);
		sheet(directory.resolve("societies.csv"), this::societies);
		sheet(directory.resolve("meetings.csv"), this::meetings);
		sheet(directory.resolve("ties.csv"), this::ties);
		sheet(directory.resolve("interactions.csv"), this::interactions);
		try (Writer out = Files.newBufferedWriter(directory.resolve("connections.csv"))) {
			connections(out);
		}
		try (Writer out = Files.newBufferedWriter(directory.resolve("works.jsonl"))) {
			works(out);
		}
	}

	private static void sheet(Path file, Sheet sheet) throws IOException {
		try (Writer out = Files.newBufferedWriter(file); CSVPrinter csv = new CSVPrinter(out, CSV)) {
			sheet.print(csv);
		}
	}

	private void contacts(CSVPrinter csv) throws IOException {
		csv.printRecord("name", "email", "linkedin", "institution", "position", "city", "country", "since", "closeness",
				"met_at", "note");
		Set<Human> linked = new LinkedHashSet<>(this.world.story().links().stream().map(Link::human).toList());
		for (Contact contact : this.world.story().contacts()) {
			Human human = contact.human();
			Institution home = human.home();
			csv.printRecord(human.handle(), human.email(), linked.contains(human) ? linkedIn(human) : null, home.name(),
					contact.position(), home.city(), home.country(), contact.since(), contact.closeness(),
					contact.metAt(), contact.note());
		}
	}

	private static String linkedIn(Human human) {
		return "https://www.linkedin.com/in/vouchgraph-fiction-" + human.number();
	}

	private void programs(CSVPrinter csv) throws IOException {
		csv.printRecord("program", "kind", "institution", "city", "country", "img_record", "img_as_of", "visa",
				"visa_as_of", "openalex_institution_or_ror", "person", "person_role", "person_email", "person_openalex",
				"from", "to");
		for (Program program : this.world.programs()) {
			boolean first = true;
			for (Post post : program.posts()) {
				Human human = post.human();
				Institution at = program.institution();
				DemoWorld.Dated img = first ? program.img() : null;
				DemoWorld.Dated visa = first ? program.visa() : null;
				csv.printRecord(program.name(), first ? program.kind() : null, at.name(), first ? at.city() : null,
						first ? at.country() : null, words(img), asOf(img), words(visa), asOf(visa),
						first ? at.openAlex() : null, human.handle(), post.role(), human.email(), human.openAlex(),
						post.from(), year(post.to()));
				first = false;
			}
		}
	}

	private static @Nullable String words(DemoWorld.@Nullable Dated dated) {
		return (dated != null) ? dated.words() : null;
	}

	private static @Nullable LocalDate asOf(DemoWorld.@Nullable Dated dated) {
		return (dated != null) ? dated.asOf() : null;
	}

	private static @Nullable Integer year(int year) {
		return (year == DemoWorld.NOW) ? null : year;
	}

	private void societies(CSVPrinter csv) throws IOException {
		csv.printRecord("society", "committee", "person", "person_email", "person_openalex", "role", "from", "to",
				"country");
		for (Committee committee : this.world.committees()) {
			for (Seat seat : committee.seats()) {
				csv.printRecord(committee.society(), committee.name(), seat.human().handle(), seat.human().email(),
						seat.human().openAlex(), seat.role(), seat.from(), year(seat.to()), committee.country());
			}
		}
	}

	private void meetings(CSVPrinter csv) throws IOException {
		csv.printRecord("meeting", "start", "end", "place", "country", "virtual", "deadline", "organizer", "session",
				"session_date", "person", "person_openalex", "role");
		for (Meeting meeting : this.world.meetings()) {
			for (Session session : meeting.sessions()) {
				boolean chair = true;
				for (Human human : session.people()) {
					participant(csv, meeting, session, human.handle(), human.openAlex(), chair ? "chair" : "speaker");
					chair = false;
				}
				if (session.applicantSpeaks()) {
					participant(csv, meeting, session, ME, null, "speaker");
				}
			}
			for (Human human : meeting.attendees()) {
				participant(csv, meeting, null, human.handle(), human.openAlex(), "attendee");
			}
			if (meeting.applicantAttends()) {
				participant(csv, meeting, null, ME, null, "attendee");
			}
		}
	}

	private static void participant(CSVPrinter csv, Meeting meeting, @Nullable Session session, String handle,
			@Nullable String openAlex, String role) throws IOException {
		csv.printRecord(meeting.name(), meeting.start(), meeting.end(), meeting.place(), meeting.country(),
				meeting.virtual() ? "yes" : "no", meeting.deadline(), meeting.organizer(),
				(session != null) ? session.name() : null, (session != null) ? session.on() : null, handle, openAlex,
				role);
	}

	private void ties(CSVPrinter csv) throws IOException {
		csv.printRecord("person", "other", "person_openalex", "other_openalex", "closeness", "role", "since", "act",
				"target_weight", "note");
		for (StatedTie tie : this.world.story().ties()) {
			Human other = tie.other();
			csv.printRecord(tie.person().handle(), (other != null) ? other.handle() : null, tie.person().openAlex(),
					(other != null) ? other.openAlex() : null, tie.closeness(), tie.role(), tie.since(), tie.act(),
					tie.weight(), tie.note());
		}
	}

	private void interactions(CSVPrinter csv) throws IOException {
		csv.printRecord("person", "date", "kind", "person_email", "summary", "about");
		for (Interaction interaction : this.world.story().interactions()) {
			Human about = interaction.about();
			csv.printRecord(interaction.person().handle(), interaction.on(), interaction.kind(),
					interaction.person().email(), interaction.summary(), (about != null) ? about.handle() : null);
		}
	}

	private void connections(Writer out) throws IOException {
		out.write("Notes:\n\"Fictional people of the Vouchgraph demo, in the layout of a LinkedIn export. "
				+ "As in a true export, most e-mail addresses are missing.\"\n\n");
		CSVPrinter csv = new CSVPrinter(out, CSV);
		csv.printRecord("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On");
		for (Link link : this.world.story().links()) {
			Human human = link.human();
			csv.printRecord(human.name().given(), human.name().family(), linkedIn(human),
					link.showsEmail() ? human.email() : null, human.home().name(), link.position(),
					LINKEDIN_DATE.format(link.on()));
		}
		csv.flush();
	}

	private void works(Writer out) throws IOException {
		JsonGenerator json = new JsonFactory().createGenerator(out);
		json.setRootValueSeparator(null);
		for (Paper paper : this.world.papers()) {
			work(json, paper);
			json.writeRaw('\n');
		}
		json.flush();
	}

	private static void work(JsonGenerator json, Paper paper) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", "https://openalex.org/" + paper.openAlex());
		json.writeStringField("display_name", paper.title());
		json.writeNumberField("publication_year", paper.year());
		json.writeStringField("type", "article");
		json.writeObjectFieldStart("primary_location");
		json.writeObjectFieldStart("source");
		json.writeStringField("display_name", paper.journal());
		json.writeEndObject();
		json.writeEndObject();
		json.writeArrayFieldStart("authorships");
		List<Human> authors = paper.authors();
		for (int a = 0; a < authors.size(); a++) {
			Human author = authors.get(a);
			Institution at = author.at(paper.year());
			json.writeStartObject();
			json.writeStringField("author_position",
					(a == 0) ? "first" : (a == authors.size() - 1) ? "last" : "middle");
			json.writeObjectFieldStart("author");
			json.writeStringField("id", "https://openalex.org/" + author.openAlex());
			json.writeStringField("display_name", author.name().full());
			json.writeEndObject();
			json.writeArrayFieldStart("institutions");
			json.writeStartObject();
			json.writeStringField("id", "https://openalex.org/" + at.openAlex());
			json.writeStringField("display_name", at.name());
			json.writeStringField("country_code", at.country());
			json.writeEndObject();
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	/** Prints one sheet. */
	@FunctionalInterface
	private interface Sheet {

		void print(CSVPrinter csv) throws IOException;

	}

}
