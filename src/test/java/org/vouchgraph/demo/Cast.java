package org.vouchgraph.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.vouchgraph.demo.DemoWorld.Human;
import org.vouchgraph.demo.DemoWorld.Institution;
import org.vouchgraph.demo.DemoWorld.Stay;

/**
 * Who plays a part in the applicant's story, by institution and by place in its staff
 * list, and the joint work that ties the circles to each other.
 */
final class Cast {

	private final Map<Circle, List<Institution>> institutions;

	private final List<List<Human>> staff;

	Cast(Map<Circle, List<Institution>> institutions, List<List<Human>> staff) {
		this.institutions = institutions;
		this.staff = staff;
	}

	/** The career of somebody with a part, or nothing for everybody else. */
	static List<Stay> stays(Institution institution, int k, Map<Circle, List<Institution>> founded) {
		Circle circle = institution.circle();
		int i = institution.number() - founded.get(circle).get(0).number();
		Stay now = null;
		Stay before = null;
		if (circle == Circle.MAIN && i == 2 && k == 5) {
			now = new Stay(institution, 2018, DemoWorld.NOW);
			before = new Stay(founded.get(Circle.WEST).get(0), 2012, 2017);
		}
		else if (circle == Circle.MAIN && i == 1 && k == 5) {
			now = new Stay(institution, 2016, DemoWorld.NOW);
			before = new Stay(founded.get(Circle.FRINGE).get(0), 2011, 2015);
		}
		else if (circle == Circle.MAIN && i < 18 && i % 4 == 0 && k == 13) {
			// Graduates of the applicant's school, one to five years ahead of her.
			int moved = 2022 + i % 3;
			now = new Stay(institution, moved, DemoWorld.NOW);
			before = new Stay(founded.get(Circle.HOME).get(0), moved - 6, moved - 1);
		}
		else if (circle == Circle.WEST && ((i == 0 && k == 4) || (i == 5 && k == 5))) {
			now = new Stay(institution, 2010, DemoWorld.NOW);
		}
		if (now == null) {
			return List.of();
		}
		return (before == null) ? List.of(now) : List.of(now, before);
	}

	/** The programs of which nothing is known about international graduates. */
	static boolean imgUnknown(Institution institution) {
		return institution.circle() == Circle.HOME || institution.name().startsWith("Prairie Star");
	}

	/** Whether she came from another circle, where she writes only what is told here. */
	boolean travels(Human human) {
		return human.stays().stream().anyMatch((stay) -> stay.institution().circle() != human.home().circle());
	}

	Human at(Circle circle, int institution, int k) {
		return this.staff.get(this.institutions.get(circle).get(institution).number() - 1).get(k);
	}

	List<Human> staff(Circle circle, int institution) {
		return List.copyOf(this.staff.get(this.institutions.get(circle).get(institution).number() - 1));
	}

	/** Trained in the west; the only way there. */
	Human westerner() {
		return at(Circle.MAIN, 2, 5);
	}

	/** Trained at the fringe; the only way there, and a letter writer. */
	Human letterWriter() {
		return at(Circle.MAIN, 1, 5);
	}

	Human homeProfessor() {
		return at(Circle.HOME, 1, 0);
	}

	Human homeLetterWriter() {
		return at(Circle.HOME, 1, 1);
	}

	Human sponsor() {
		return at(Circle.MAIN, 0, 0);
	}

	Human researchMentor() {
		return at(Circle.MAIN, 0, 2);
	}

	Human skillsMentor() {
		return at(Circle.MAIN, 0, 4);
	}

	/** A mentor from whom nothing was heard for more than a year. */
	Human coldMentor() {
		return at(Circle.MAIN, 4, 1);
	}

	/** Graduates of the applicant's school who train abroad. */
	List<Human> nearPeers() {
		List<Human> peers = new ArrayList<>();
		for (int i = 0; i < 18; i += 4) {
			peers.add(at(Circle.MAIN, i, 13));
		}
		return peers;
	}

	/** Met at a congress, not written to since. */
	Human metDirector() {
		return at(Circle.MAIN, 8, 0);
	}

	/** Two people were asked to introduce the applicant to her at once. */
	Human contestedDirector() {
		return at(Circle.MAIN, 13, 0);
	}

	Human onlineDirector() {
		return at(Circle.ONLINE, 0, 0);
	}

	/** The fourteen directors whom the applicant wants to reach. */
	List<Human> directors() {
		List<Human> directors = new ArrayList<>();
		for (int i : List.of(3, 5, 6, 8, 11, 13, 15)) {
			directors.add(at(Circle.MAIN, i, 0));
		}
		directors.add(at(Circle.WEST, 0, 0));
		directors.add(at(Circle.WEST, 1, 0));
		directors.add(at(Circle.FRINGE, 0, 0));
		directors.add(at(Circle.FAR, 0, 0));
		directors.add(at(Circle.FAR, 1, 0));
		directors.add(at(Circle.ISLAND, 0, 0));
		directors.add(onlineDirector());
		return directors;
	}

	/** What ties the circles to each other. */
	List<JointWork> jointWork() {
		Human west = at(Circle.WEST, 0, 4);
		Human gate = at(Circle.WEST, 5, 5);
		Human far = at(Circle.FAR, 0, 0);
		return List.of(work(List.of(2013, 2014, 2016), westerner(), west, at(Circle.WEST, 0, 0)),
				work(List.of(2019, 2022), west, westerner()), work(List.of(2018, 2023), west, at(Circle.WEST, 1, 0)),
				work(List.of(2019, 2021, 2024), west, gate), work(List.of(2022, 2025), gate, far),
				work(List.of(2017, 2020), far, at(Circle.FAR, 1, 0)),
				work(List.of(2012, 2014, 2018), letterWriter(), at(Circle.FRINGE, 0, 0)),
				work(List.of(2021, 2023, 2025), homeProfessor(), researchMentor()),
				work(List.of(2019, 2024), homeLetterWriter(), at(Circle.MAIN, 5, 2)),
				work(List.of(2022), homeProfessor(), at(Circle.HOME, 1, 2), at(Circle.MAIN, 6, 1)));
	}

	private static JointWork work(List<Integer> years, Human... authors) {
		return new JointWork(years, List.of(authors));
	}

	/** One paper a year by the same people. */
	record JointWork(List<Integer> years, List<Human> authors) {
	}

}
