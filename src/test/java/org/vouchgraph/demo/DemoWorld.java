package org.vouchgraph.demo;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A whole fictional field and one applicant's place in it, as values. Made by
 * {@link WorldBuilder}, written by {@link DemoFiles}.
 *
 * @param seed that it was made from
 * @param people everybody but the applicant
 * @param story the applicant's own layer
 */
record DemoWorld(long seed, List<Institution> institutions, List<Human> people, List<Paper> papers,
		List<Program> programs, List<Committee> committees, List<Meeting> meetings, Story story) {

	/** The day on which the world is looked at: nothing in it happened later. */
	static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	/** The last year of what goes on. */
	static final int NOW = 9999;

	/** The applicant, who is nobody. */
	static final String APPLICANT = "Leyla Demir";

	/** The world that is committed. */
	static DemoWorld demo() {
		return of(Size.DEMO, 20261285);
	}

	/** A world of any size; the same size and seed give the same world. */
	static DemoWorld of(Size size, long seed) {
		return new WorldBuilder(size, seed).build();
	}

	/**
	 * How large a world is.
	 *
	 * @param people without the applicant, at least 800
	 * @param papers at least 1.5 for each person
	 */
	record Size(int people, int papers) {

		static final Size DEMO = new Size(800, 1500);

		Size {
			if (people < 800) {
				throw new IllegalArgumentException("people " + people + " is not in [800..]");
			}
			if (papers < people + people / 2) {
				throw new IllegalArgumentException("papers " + papers + " is not in [" + (people + people / 2) + "..]");
			}
		}

	}

	/** An institution, numbered from 1. */
	record Institution(int number, String name, String city, String country, Circle circle) {

		String openAlex() {
			return "I" + (9_000_000_000L + this.number);
		}

		/** The name without "Hospital" and the like, as programs use it. */
		String shortName() {
			return this.name.replaceFirst(" (Hospital|Medical Center|Heart Institute|Faculty of Medicine)$", "");
		}

		String domain() {
			return FictionalNames.plain(shortName()).replace('.', '-')
					+ ((this.name.endsWith("Faculty of Medicine")) ? "-med" : "") + ".example.edu";
		}

	}

	/** How far somebody has come. */
	enum Rank {

		CHIEF, FACULTY, FELLOW, RESIDENT, STUDENT

	}

	/** Years at an institution; {@code to} is {@link #NOW} while it goes on. */
	record Stay(Institution institution, int from, int to) {

		boolean covers(int year) {
			return this.from <= year && year <= this.to;
		}

	}

	/**
	 * A person, numbered from 1.
	 *
	 * @param bracket what tells two people of one name apart in the sheets, or null
	 * @param stays the present one first
	 */
	record Human(int number, FictionalNames.Name name, @Nullable String bracket, Rank rank, List<Stay> stays) {

		Human {
			stays = List.copyOf(stays);
		}

		/** The name by which the sheets know her. */
		String handle() {
			return (this.bracket != null) ? this.name.full() + " [" + this.bracket + "]" : this.name.full();
		}

		String openAlex() {
			return "A" + (9_000_000_000L + this.number);
		}

		String email() {
			String mailbox = FictionalNames.plain(this.name.full());
			return (this.bracket != null) ? mailbox + "." + this.number + "@" + home().domain()
					: mailbox + "@" + home().domain();
		}

		Institution home() {
			return this.stays.get(0).institution();
		}

		/** Where she was in the year; where she is now if that is unknown. */
		Institution at(int year) {
			return this.stays.stream()
				.filter((stay) -> stay.covers(year))
				.findFirst()
				.orElse(this.stays.get(0))
				.institution();
		}

		int since() {
			return this.stays.get(0).from();
		}

	}

	/** A paper, numbered from 1; the authors in the order of the byline. */
	record Paper(int number, String title, String journal, int year, List<Human> authors) {

		Paper {
			authors = List.copyOf(authors);
		}

		String openAlex() {
			return "W" + (9_000_000_000L + this.number);
		}

	}

	/** A dated fact in words, or unknown. */
	record Dated(String words, LocalDate asOf) {
	}

	/** A training program and who is in it. */
	record Program(String name, String kind, Institution institution, @Nullable Dated img, @Nullable Dated visa,
			List<Post> posts) {

		Program {
			posts = List.copyOf(posts);
		}

		@Nullable Human director() {
			return this.posts.stream()
				.filter((post) -> post.role().equals("director"))
				.findFirst()
				.map(Post::human)
				.orElse(null);
		}

	}

	/** What somebody is in a program. */
	record Post(Human human, String role, int from, int to) {
	}

	/** A committee; without a name, the society itself. */
	record Committee(String society, String country, @Nullable String name, List<Seat> seats) {

		Committee {
			seats = List.copyOf(seats);
		}

	}

	/** A seat on a committee. */
	record Seat(Human human, String role, int from, int to) {
	}

	/** One edition of a meeting. */
	record Meeting(String name, LocalDate start, LocalDate end, @Nullable String place, @Nullable String country,
			boolean virtual, @Nullable LocalDate deadline, String organizer, List<Session> sessions,
			List<Human> attendees, boolean applicantAttends) {

		Meeting {
			sessions = List.copyOf(sessions);
			attendees = List.copyOf(attendees);
		}

	}

	/** A session: the first person is its chair. */
	record Session(String name, LocalDate on, List<Human> people, boolean applicantSpeaks) {

		Session {
			people = List.copyOf(people);
		}

	}

	/** The applicant's own layer. */
	record Story(List<Contact> contacts, List<Link> links, List<StatedTie> ties, List<Interaction> interactions) {

		Story {
			contacts = List.copyOf(contacts);
			links = List.copyOf(links);
			ties = List.copyOf(ties);
			interactions = List.copyOf(interactions);
		}

	}

	/** Somebody whom the applicant knows. */
	record Contact(Human human, String position, LocalDate since, String closeness, String metAt, String note) {
	}

	/** A connection on the social network. */
	record Link(Human human, String position, boolean showsEmail, LocalDate on) {
	}

	/**
	 * A line of the ties sheet.
	 *
	 * @param other null for the applicant
	 */
	record StatedTie(Human person, @Nullable Human other, String closeness, String role, @Nullable LocalDate since,
			String act, @Nullable Integer weight, String note) {
	}

	/** Something that happened between the applicant and a person. */
	record Interaction(Human person, LocalDate on, String kind, String summary, @Nullable Human about) {
	}

}
