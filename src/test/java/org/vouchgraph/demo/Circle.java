package org.vouchgraph.demo;

import java.util.List;

/**
 * A part of the field whose people meet, write and serve among themselves. Circles touch
 * only where the applicant's story says so, which is what makes some directors hard to
 * reach.
 */
enum Circle {

	/** Where the applicant studied. */
	HOME(46, List.of(new Place("Akçakıyı University Faculty of Medicine", "İzmir", "TR"),
			new Place("Akçakıyı University Hospital", "İzmir", "TR"))),

	/** The large circle: many ways in. Grows with the size of the world. */
	MAIN(486,
			List.of(new Place("Harbor University Hospital", "Boston", "US"),
					new Place("Northlight University Hospital", "Minneapolis", "US"),
					new Place("Cedar Hollow University Medical Center", "Cleveland", "US"),
					new Place("Tidewater Lantern University Hospital", "Norfolk", "US"),
					new Place("Old Mill Lane University Hospital", "Philadelphia", "US"),
					new Place("Prairie Star University Medical Center", "Omaha", "US"),
					new Place("Three Beacons University Hospital", "Pittsburgh", "US"),
					new Place("Magnolia Crossing University Hospital", "Atlanta", "US"),
					new Place("Saltmarsh University Medical Center", "Charleston", "US"),
					new Place("Blue Heron University Hospital", "Baltimore", "US"),
					new Place("Granite Ferry University Hospital", "Burlington", "US"),
					new Place("Copper Kettle University Medical Center", "Detroit", "US"),
					new Place("Riverbend Lantern Heart Institute", "Nashville", "US"),
					new Place("Bluestem University Hospital", "Kansas City", "US"),
					new Place("Seven Lanterns University Hospital", "New York", "US"),
					new Place("Thornbury Vale University Hospital", "Bristol", "GB"),
					new Place("Lindental University Hospital", "Kassel", "DE"),
					new Place("Bayou Cypress University Hospital", "New Orleans", "US"))),

	/** Reached through one person only. */
	WEST(150,
			List.of(new Place("Redwood Terrace University Hospital", "Sacramento", "US"),
					new Place("Juniper Mesa University Medical Center", "Albuquerque", "US"),
					new Place("Sage Canyon University Hospital", "Tucson", "US"),
					new Place("Cascade Ferry University Hospital", "Portland", "US"),
					new Place("Golden Poppy University Medical Center", "San Diego", "US"),
					new Place("Salt Flat University Hospital", "Salt Lake City", "US"))),

	/** One hospital, reached through one other person only. */
	FRINGE(24, List.of(new Place("Maple Narrows University Hospital", "Halifax", "CA"))),

	/** Beyond the west: four ties and more. */
	FAR(66, List.of(new Place("Banksia Point University Hospital", "Perth", "AU"),
			new Place("Wattle Creek Heart Institute", "Adelaide", "AU"),
			new Place("Southern Fern University Hospital", "Dunedin", "NZ"))),

	/** Nobody outside knows anybody inside. */
	ISLAND(14, List.of(new Place("Glacier Lantern University Hospital", "Anchorage", "US"))),

	/** Touched by one connection on a social network, no more. */
	ONLINE(14, List.of(new Place("Mesquite Plains University Hospital", "Lubbock", "US")));

	private final int people;

	private final List<Place> places;

	Circle(int people, List<Place> places) {
		this.people = people;
		this.places = places;
	}

	/** How many people it has in the demo world. */
	int people() {
		return this.people;
	}

	List<Place> places() {
		return this.places;
	}

	/** An invented institution in a real city. */
	record Place(String name, String city, String country) {
	}

}
