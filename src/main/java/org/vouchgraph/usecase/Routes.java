package org.vouchgraph.usecase;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.vouchgraph.introduction.Path;
import org.vouchgraph.network.Network;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/** Puts names to paths; holds what it looked up for one question. */
final class Routes {

	private final Network network;

	private final Map<Long, PersonLine> lines;

	/** Looks up everybody on the paths, and these others, at once. */
	Routes(People people, View view, Collection<Path> paths, Collection<Long> others) {
		this.network = view.network();
		Set<Long> keys = new LinkedHashSet<>(others);
		paths.forEach((path) -> Arrays.stream(path.people()).forEach((person) -> keys.add(this.network.key(person))));
		this.lines = people.described(view, keys);
	}

	PersonLine line(long key) {
		PersonLine line = this.lines.get(key);
		return (line != null) ? line : PersonLine.unnamed(key);
	}

	PersonLine person(int index) {
		return line(this.network.key(index));
	}

	/** A path as it is, or, where ties of it are missing, as it would be. */
	Route route(Path path) {
		boolean warm = true;
		boolean confirmed = true;
		for (int i = 1; i < path.people().length; i++) {
			int arc = this.network.arc(path.people()[i - 1], path.people()[i]);
			int flags = (arc < 0) ? 0 : this.network.flags(arc);
			warm &= (flags & Network.ONLINE_ONLY) == 0;
			confirmed &= (flags & Network.CONFIRMED) != 0;
		}
		List<PersonLine> people = Arrays.stream(path.people()).mapToObj(this::person).toList();
		return new Route(path.chance(), Words.percent(path.chance()), Words.chance(path.chance()), warm, confirmed,
				people);
	}

}
