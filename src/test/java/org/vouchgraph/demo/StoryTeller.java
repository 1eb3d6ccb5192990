package org.vouchgraph.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import org.vouchgraph.demo.DemoWorld.Contact;
import org.vouchgraph.demo.DemoWorld.Human;
import org.vouchgraph.demo.DemoWorld.Interaction;
import org.vouchgraph.demo.DemoWorld.Link;
import org.vouchgraph.demo.DemoWorld.StatedTie;
import org.vouchgraph.demo.DemoWorld.Story;

/**
 * Tells the applicant's two years: whom she knows, what happened, and the gaps that the
 * tool should find.
 */
final class StoryTeller {

	private final Cast cast;

	private final Random random;

	private final List<Contact> contacts = new ArrayList<>();

	private final List<Link> links = new ArrayList<>();

	private final List<StatedTie> ties = new ArrayList<>();

	private final List<Interaction> interactions = new ArrayList<>();

	StoryTeller(Cast cast, Random random) {
		this.cast = cast;
		this.random = random;
	}

	Story tell() {
		homeContacts();
		mainContacts();
		connections();
		roles();
		statedTies();
		targets();
		mentorsOverTheYears();
		congresses();
		asks();
		clumsiness();
		this.interactions.sort(Comparator.comparing(Interaction::on));
		return new Story(this.contacts, this.links, this.ties, this.interactions);
	}

	private void homeContacts() {
		List<Human> hospital = this.cast.staff(Circle.HOME, 1);
		know(hospital.get(0), "Professor and chair of cardiovascular surgery", "2020-09-14", "close", "clerkship",
				"Supervised my final-year project");
		know(hospital.get(1), "Associate professor", "2021-02-01", "knows well", "clerkship", "Wrote my first letter");
		for (int k : List.of(2, 3)) {
			know(hospital.get(k), "Attending surgeon", "2021-02-0" + k, "knows well", "clerkship", "");
		}
		for (int k = 10; k < 17; k++) {
			know(hospital.get(k), "Resident", "2022-03-1" + (k - 10), "acquainted", "night shifts", "");
		}
		List<Human> school = this.cast.staff(Circle.HOME, 0);
		for (int k = 4; k < 17; k++) {
			know(school.get(k), "Physician", (2018 + k % 4) + "-09-20", (k % 4 == 0) ? "close" : "knows well",
					"medical school", (k == 4) ? "Shared the flat in third year" : "");
		}
	}

	private void mainContacts() {
		know(this.cast.sponsor(), "Chief of cardiac surgery", "2025-09-01", "knows well", "observership", "");
		know(this.cast.researchMentor(), "Attending surgeon, leads a research team", "2025-09-01", "close",
				"observership", "Meets me every other month by video");
		know(this.cast.skillsMentor(), "Attending surgeon", "2025-09-03", "knows well", "observership",
				"Runs the wet lab");
		know(this.cast.at(Circle.MAIN, 0, 10), "Resident", "2025-09-02", "acquainted", "observership", "");
		know(this.cast.at(Circle.MAIN, 0, 11), "Resident", "2025-09-02", "acquainted", "observership", "");
		know(this.cast.westerner(), "Attending surgeon", "2025-10-09", "knows well", "Atlantic Lantern Congress 2025",
				"Offered to make introductions in the west");
		know(this.cast.letterWriter(), "Attending surgeon", "2025-11-10", "knows well", "observership",
				"Visiting professor during my observership");
		know(this.cast.coldMentor(), "Attending surgeon", "2025-04-11", "knows well", "Aegean Heart Days 2025",
				"Keynote; said to stay in touch");
		for (Human peer : this.cast.nearPeers()) {
			know(peer, "Resident", "2019-10-01", "knows well", "medical school", "Ahead of me at school");
		}
		know(this.cast.metDirector(), "Program director", "2026-10-15", "acquainted", "Atlantic Lantern Congress 2026",
				"Asked me to send my paper; must follow up");
		for (int i = 9; i < 13; i++) {
			know(this.cast.at(Circle.MAIN, i, 4), "Attending surgeon", "2026-10-1" + (i - 5), "acquainted",
					"Atlantic Lantern Congress 2026", "");
		}
	}

	private void know(Human human, String position, String since, String closeness, String metAt, String note) {
		this.contacts.add(new Contact(human, position, LocalDate.parse(since), closeness, metAt, note));
	}

	private void connections() {
		for (int c = 0; c < this.contacts.size(); c += 2) {
			Contact contact = this.contacts.get(c);
			link(contact.human(), contact.position(), c % 8 == 0);
		}
		// From here on nothing but the connection.
		List<Human> school = this.cast.staff(Circle.HOME, 0);
		for (Human human : school.subList(17, school.size())) {
			link(human, "Physician", false);
		}
		List<Human> hospital = this.cast.staff(Circle.HOME, 1);
		for (Human human : hospital.subList(17, 19)) {
			link(human, "Resident", true);
		}
		// Three show no address, so that nothing tells that they are the authors of their
		// name.
		for (int i = 7; i < 16; i++) {
			link(this.cast.at(Circle.MAIN, i, 8), "Cardiothoracic surgeon", i % 3 != 0);
		}
		link(this.cast.onlineDirector(), "Program director, \"Hearts & Lungs\"", true);
	}

	private void link(Human human, String position, boolean showsEmail) {
		this.links.add(new Link(human, position, showsEmail,
				LocalDate.of(2024 + this.random.nextInt(2), 1 + this.random.nextInt(12), 1 + this.random.nextInt(28))));
	}

	private void roles() {
		role(this.cast.homeProfessor(), "career-mentor", "2021-01-15", "");
		role(this.cast.coldMentor(), "career-mentor", "2025-04-20", "");
		role(this.cast.researchMentor(), "research-mentor", "2025-10-01", "");
		role(this.cast.skillsMentor(), "skills-mentor", "2025-10-15", "");
		role(this.cast.sponsor(), "sponsor", "2026-05-20",
				"2026-05-20: named me to the Fellowship Committee of the Atlantic Lantern Association when a place in"
						+ " its course was free");
		// Nothing that this one did for the applicant is recorded.
		role(this.cast.skillsMentor(), "sponsor", "2026-09-01", "");
		role(this.cast.homeLetterWriter(), "letter-writer", "2025-06-01", "");
		role(this.cast.letterWriter(), "letter-writer", "2026-03-01", "");
		role(this.cast.westerner(), "connector", "2025-10-09", "");
		this.cast.nearPeers().subList(0, 3).forEach((peer) -> role(peer, "near-peer", "2024-11-01", ""));
	}

	private void role(Human human, String role, String since, String act) {
		this.ties.add(new StatedTie(human, null, "", role, LocalDate.parse(since), act, null, ""));
	}

	private void statedTies() {
		between(this.cast.researchMentor(), this.cast.at(Circle.MAIN, 3, 0), "close", "Trained together");
		between(this.cast.sponsor(), this.cast.at(Circle.MAIN, 6, 0), "knows well", "Examiners on the same board");
		between(this.cast.westerner(), this.cast.at(Circle.WEST, 0, 0), "close", "Chief and fellow until 2017");
		between(this.cast.letterWriter(), this.cast.at(Circle.FRINGE, 0, 0), "close", "Chief and fellow until 2015");
		between(this.cast.westerner(), this.cast.contestedDirector(), "knows well", "Former colleagues");
		between(this.cast.researchMentor(), this.cast.contestedDirector(), "acquainted", "Same journal board");
	}

	private void between(Human person, Human other, String closeness, String note) {
		this.ties.add(new StatedTie(person, other, closeness, "", null, "", null, note));
	}

	private void targets() {
		int[] weights = { 10, 8, 5, 9, 6, 7, 4, 8, 5, 6, 4, 3, 5, 6 };
		List<Human> directors = this.cast.directors();
		for (int t = 0; t < directors.size(); t++) {
			Human director = directors.get(t);
			this.ties.add(new StatedTie(director, null, "", "", null, "", weights[t],
					"Directs the program at " + director.home().name()));
		}
	}

	private void mentorsOverTheYears() {
		Human professor = this.cast.homeProfessor();
		regularly(professor, "2024-11-25", 70, List.of("met", "advised", "called"));
		regularly(this.cast.researchMentor(), "2025-10-01", 55, List.of("called", "advised", "met"));
		regularly(this.cast.skillsMentor(), "2025-10-20", 80, List.of("met", "wrote"));
		regularly(this.cast.sponsor(), "2025-11-05", 95, List.of("met", "wrote"));
		regularly(this.cast.homeLetterWriter(), "2025-02-10", 110, List.of("called", "wrote"));
		for (Human peer : this.cast.nearPeers().subList(1, 4)) {
			regularly(peer, "2024-12-0" + (1 + peer.number() % 9), 100, List.of("called", "wrote"));
		}
		Human cold = this.cast.coldMentor();
		log("2025-04-11", "met", cold, "After the keynote; an hour over tea", null);
		log("2025-05-06", "advised", cold, "Which papers to finish first", null);
		log("2025-05-08", "thanked", cold, "Thanked for the advice", null);
		log("2025-09-19", "called", cold, "Before the observership began", null);
		letters();
	}

	private void letters() {
		Human first = this.cast.homeLetterWriter();
		log("2025-06-01", "asked", first, "For a letter of recommendation", null);
		log("2025-06-20", "letter", first, "Letter uploaded", null);
		log("2025-06-22", "thanked", first, "For the letter", null);
		Human second = this.cast.letterWriter();
		log("2025-11-10", "met", second, "Rounds together for a week", null);
		log("2026-03-01", "asked", second, "For a letter of recommendation", null);
		log("2026-03-28", "letter", second, "Letter sent to the application service", null);
		log("2026-03-30", "thanked", second, "For the letter", null);
		log("2026-08-14", "updated", second, "The review was accepted", null);
	}

	/** Contact every so many days; help is thanked for within the week. */
	private void regularly(Human person, String from, int everyDays, List<String> kinds) {
		LocalDate on = LocalDate.parse(from);
		int turn = 0;
		while (on.isBefore(DemoWorld.TODAY.minusDays(6))) {
			String kind = kinds.get(turn++ % kinds.size());
			log(on.toString(), kind, person, summary(kind), null);
			if (kind.equals("advised")) {
				log(on.plusDays(2 + this.random.nextInt(3)).toString(), "thanked", person, "Thanked for the advice",
						null);
			}
			else if (kind.equals("met") || turn % 2 == 0) {
				log(on.plusDays(5).toString(), "updated", person, "Sent news", null);
			}
			on = on.plusDays(everyDays + this.random.nextInt(15));
		}
	}

	private String summary(String kind) {
		List<String> summaries = switch (kind) {
			case "met" -> List.of("Coffee after rounds", "Met in the wet lab", "Sat together at the teaching session");
			case "called" -> List.of("Video call about the next steps", "Short call", "Call about the manuscript");
			case "advised" -> List.of("Read my personal statement", "Advice on which meetings to choose",
					"Advice on a research year");
			default -> List.of("Sent the abstract", "Wrote with a question", "Shared a paper");
		};
		return summaries.get(this.random.nextInt(summaries.size()));
	}

	private void congresses() {
		Human connector = this.cast.westerner();
		log("2025-10-09", "met", connector, "Talked after the mitral session", null);
		log("2025-10-13", "wrote", connector, "Follow-up with the poster", null);
		log("2026-02-11", "called", connector, "About programs in the west", null);
		log("2026-07-16", "outcome", this.cast.sponsor(), "The course gave me the place", null);
		for (int i = 9; i < 13; i++) {
			Human met = this.cast.at(Circle.MAIN, i, 4);
			log("2026-10-1" + (i - 5), "met", met, "Spoke at the congress", null);
			log("2026-10-2" + (i - 9), "wrote", met, "Follow-up as promised", null);
		}
		// No follow-up: overdue since 2026-10-22.
		log("2026-10-15", "met", this.cast.metDirector(), "Asked me to send my paper", null);
	}

	private void asks() {
		Human connector = this.cast.westerner();
		Human mentor = this.cast.researchMentor();
		Human peer = this.cast.nearPeers().get(0);
		Human introduced = this.cast.at(Circle.MAIN, 10, 4);
		log("2026-01-12", "asked", this.cast.sponsor(), "For an introduction", this.cast.at(Circle.MAIN, 6, 0));
		log("2026-02-20", "no-answer", this.cast.sponsor(), "Nothing came of it", this.cast.at(Circle.MAIN, 6, 0));
		log("2026-04-02", "asked", mentor, "For an introduction", this.cast.at(Circle.MAIN, 3, 0));
		log("2026-04-09", "introduced", mentor, "By e-mail, in copy", this.cast.at(Circle.MAIN, 3, 0));
		log("2026-04-10", "thanked", mentor, "For the introduction", null);
		log("2026-06-03", "asked", this.cast.letterWriter(), "For an introduction", this.cast.at(Circle.FRINGE, 0, 0));
		log("2026-06-15", "declined", this.cast.letterWriter(), "Not before my scores are out",
				this.cast.at(Circle.FRINGE, 0, 0));
		// Help without thanks: nothing with this person after it.
		log("2026-09-05", "called", peer, "Call about life as a resident", null);
		log("2026-09-12", "asked", peer, "For an introduction", introduced);
		log("2026-09-21", "introduced", peer, "By e-mail, in copy", introduced);
		// Two people asked for the same director, both still open.
		log("2026-11-09", "asked", connector, "For an introduction", this.cast.contestedDirector());
		log("2026-11-12", "asked", mentor, "For an introduction", this.cast.contestedDirector());
	}

	/** What would make a good mentor wince. */
	private void clumsiness() {
		// The outcome of an introduction, of which whoever introduced has not heard.
		log("2026-10-18", "outcome", this.cast.at(Circle.MAIN, 10, 4), "Invited me to observe for a week", null);
		// One text to two people of one department.
		String text = "Introduced myself and asked for an observership in cardiac surgery";
		log("2026-09-02", "wrote", this.cast.at(Circle.MAIN, 17, 4), text, null);
		log("2026-09-04", "wrote", this.cast.at(Circle.MAIN, 17, 5), text + " next spring", null);
		// Asked three times, the second time after a week without an answer; nothing
		// given.
		Human asked = this.cast.staff(Circle.HOME, 1).get(3);
		log("2026-03-02", "asked", asked, "For help with the visa papers", null);
		log("2026-03-20", "no-answer", asked, "Was on leave", null);
		log("2026-08-03", "asked", asked, "For a copy of the operation list", null);
		log("2026-08-10", "asked", asked, "Again for the operation list", null);
		log("2026-08-31", "no-answer", asked, "Nothing came", null);
		// Two messages within four days, to somebody who teaches in the theatre all day.
		log("2026-11-16", "wrote", this.cast.skillsMentor(), "Sent the video of the suture", null);
		log("2026-11-19", "wrote", this.cast.skillsMentor(), "Asked whether the video arrived", null);
	}

	private void log(String on, String kind, Human person, String summary, @Nullable Human about) {
		this.interactions.add(new Interaction(person, LocalDate.parse(on), kind, summary, about));
	}

}
