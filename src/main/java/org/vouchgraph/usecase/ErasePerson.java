package org.vouchgraph.usecase;

import java.util.List;

import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Sources;
import org.vouchgraph.usecase.CurrentNetwork.View;

/** Removes all that is known of a person, whatever said it. */
public final class ErasePerson {

	private final CurrentNetwork network;

	private final Sources sources;

	private final People people;

	public ErasePerson(CurrentNetwork network, Records records, Sources sources) {
		this.network = network;
		this.sources = sources;
		this.people = new People(records);
	}

	/**
	 * Removes the person's records and every fact on them.
	 * @return how many records are gone
	 * @throws org.vouchgraph.network.UnknownThing if the workspace cannot see her
	 * @throws org.vouchgraph.network.InvalidRequest for the applicant
	 */
	public long erase(String workspace, long person) {
		View view = this.network.of(workspace);
		List<Known> known = this.people.thing(view, new Kind.Ref(Kind.PERSON, person));
		if (view.same().key(person) == this.people.applicant(view)) {
			throw new org.vouchgraph.network.InvalidRequest(
					"Person " + person + " is the applicant whose workspace this is and cannot be erased from it.");
		}
		long gone = this.sources.erase(known.stream().map(Known::id).toList());
		this.network.forget();
		return gone;
	}

}
