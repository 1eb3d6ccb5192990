package org.vouchgraph.usecase;

import java.util.List;

import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.usecase.CurrentNetwork.View;

/** Removes all that is known of a person, whatever said it. */
public final class ErasePerson {

	private final CurrentNetwork network;

	private final Sources sources;

	private final Workspaces workspaces;

	private final Judgements judgements;

	private final RuleOnFacts rulings;

	private final Agenda agenda;

	private final Drafts drafts;

	private final People people;

	public ErasePerson(CurrentNetwork network, Records records, Sources sources, Workspaces workspaces,
			Judgements judgements, RuleOnFacts rulings, Agenda agenda, Drafts drafts) {
		this.network = network;
		this.sources = sources;
		this.workspaces = workspaces;
		this.judgements = judgements;
		this.rulings = rulings;
		this.agenda = agenda;
		this.drafts = drafts;
		this.people = new People(records);
	}

	/**
	 * Removes the person's records and every fact on them, what was decided on her, and
	 * what is planned with or about her.
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
		Handle handle = new Handles(this.sources, workspace).of(known);
		this.rulings.forget(this.workspaces.list().stream().map(Workspace::code).toList(), handle);
		this.judgements.forget(handle, known.stream().map((record) -> record.said().name()).distinct().toList());
		this.agenda.forget(handle);
		this.drafts.forget(handle);
		long gone = this.sources.erase(known.stream().map(Known::id).toList());
		this.network.forget();
		return gone;
	}

}
