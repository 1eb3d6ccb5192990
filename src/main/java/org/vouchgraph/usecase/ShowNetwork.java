package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.LikeliestWays;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.picture.Layout;
import org.vouchgraph.picture.SpotFiles;
import org.vouchgraph.picture.Spots;
import org.vouchgraph.structure.Biconnectivity;
import org.vouchgraph.structure.Communities;
import org.vouchgraph.structure.Dominators;
import org.vouchgraph.tie.TieKinds;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.Surroundings.Community;
import org.vouchgraph.usecase.Surroundings.Edge;
import org.vouchgraph.usecase.Surroundings.Gateway;
import org.vouchgraph.usecase.Surroundings.Node;
import org.vouchgraph.usecase.Surroundings.Way;
import org.vouchgraph.usecase.Surroundings.Weak;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Shows the surroundings of the applicant, of somebody else or of a place, or everybody:
 * people where they stand on a drawing, ties, communities by name, and what stands out.
 */
public final class ShowNetwork {

	/** Communities that are drawn when they stand for their people. */
	private static final int MOST_COMMUNITIES = 400;

	/** Fewer people are no community with a name. */
	private static final int LEAST_PEOPLE = 3;

	private static final int MOST_GATEWAYS = 30;

	/** Scopes that are remembered for one workspace. */
	private static final int MOST_REMEMBERED = 12;

	private static final double ASPECT = 1.6;

	private final CurrentNetwork network;

	private final Records records;

	private final Evidences evidences;

	private final FieldPack pack;

	private final FindWeakSpots weakSpots;

	private final SpotFiles files;

	private final Map<String, Standing> standing = new ConcurrentHashMap<>();

	/**
	 * With a memory for where people stand.
	 * @param files of earlier visits
	 */
	public ShowNetwork(CurrentNetwork network, Records records, Evidences evidences, FieldPack pack,
			FindWeakSpots weakSpots, SpotFiles files) {
		this.network = network;
		this.records = records;
		this.evidences = evidences;
		this.pack = pack;
		this.weakSpots = weakSpots;
		this.files = files;
	}

	/**
	 * The part of the network.
	 * @throws UnknownThing if the workspace cannot see whose surroundings they are
	 */
	public Surroundings show(SurroundingsQuestion question) {
		Standing standing = standing(question.workspace());
		// What is remembered is for one thread.
		synchronized (standing) {
			return new Telling(standing, question).tell();
		}
	}

	private Standing standing(String workspace) {
		View view = this.network.of(workspace);
		return this.standing.compute(workspace,
				(code, before) -> (before != null && before.isOf(view)) ? before : new Standing(view, before));
	}

	/**
	 * A part of a network to take away.
	 *
	 * @param network its people and ties, none folded and none cut
	 * @param title what it shows
	 */
	record Part(Network network, String title) {
	}

	/** The same part, whole. */
	Part part(SurroundingsQuestion question) {
		Standing standing = standing(question.workspace());
		synchronized (standing) {
			Telling telling = new Telling(standing, question);
			return new Part(telling.shown.network(), telling.title(telling.around()));
		}
	}

	/** What answers about one version of a network need again and again. */
	private final class Standing {

		private final View view;

		private final Asking asking;

		private final People people;

		private final @Nullable Long applicant;

		private final Map<Long, Double> wanted;

		private final Whereabouts where;

		private final @Nullable LikeliestWays ways;

		private final @Nullable Dominators dominators;

		/** The likeliest way to each target that is reached, the heaviest first. */
		private final Map<Long, Way> paths = new LinkedHashMap<>();

		private final Set<Long> introducers = new HashSet<>();

		private final Map<Long, int[]> behind = new TreeMap<>();

		private final Map<String, Drawn> drawn = new LinkedHashMap<>();

		/**
		 * Where people stood in the version before, which may not be on file any more.
		 */
		private final Map<String, Spots> stood = new HashMap<>();

		Standing(View view, @Nullable Standing before) {
			this.view = view;
			if (before != null) {
				synchronized (before) {
					this.stood.putAll(before.stood);
				}
			}
			Records remembered = new RememberedRecords(ShowNetwork.this.records);
			this.asking = new Asking(view, remembered);
			this.people = this.asking.people();
			this.applicant = this.people.findApplicant(view);
			this.wanted = (this.applicant == null) ? Map.of() : this.asking.wanted(this.applicant);
			this.where = new Whereabouts(view, ShowNetwork.this.records, ShowNetwork.this.pack.coverage().fieldWords());
			Network network = view.network();
			int me = (this.applicant == null) ? -1 : network.indexOf(this.applicant);
			this.ways = (me < 0) ? null : new LikeliestWays(network, me, Filters.NONE.withWarmOnly(true));
			this.dominators = (me < 0) ? null : new Dominators(network, me);
			if (this.ways != null && this.dominators != null) {
				findWays(this.ways);
				findGateways(this.dominators, network);
			}
		}

		boolean isOf(View other) {
			return this.view.network().version() == other.network().version() && this.view.date().equals(other.date())
					&& this.view.workspace().equals(other.workspace());
		}

		private void findWays(LikeliestWays likeliest) {
			Network network = this.view.network();
			this.where.read(this.wanted.keySet());
			for (long target : this.wanted.keySet()) {
				int person = network.indexOf(target);
				int[] people = (person < 0) ? new int[0] : likeliest.people(person);
				if (people.length > 1) {
					List<Long> keys = Arrays.stream(people).mapToObj(network::key).toList();
					this.introducers.addAll(keys.subList(1, keys.size() - 1));
					this.paths.put(target,
							new Way(target, this.where.line(target).name(), round(likeliest.chance(person)), keys));
				}
			}
		}

		/** By their keys, how many targets and how many people are behind them. */
		private void findGateways(Dominators tree, Network network) {
			int[] targets = this.wanted.keySet()
				.stream()
				.mapToInt(network::indexOf)
				.filter((person) -> person >= 0)
				.toArray();
			int[] behindTargets = tree.countBehind(targets);
			for (int person = 0; person < network.size(); person++) {
				if (!network.isGone(person) && network.key(person) != this.applicant
						&& (behindTargets[person] > 0 || tree.behind(person) > 1)) {
					this.behind.put(network.key(person), new int[] { behindTargets[person], tree.behind(person) });
				}
			}
		}

		/** The ends of all ties on them. */
		Set<Set<String>> waysTies() {
			Set<Set<String>> ties = new HashSet<>();
			for (Way way : this.paths.values()) {
				for (int i = 1; i < way.people().size(); i++) {
					ties.add(Set.of(Long.toString(way.people().get(i - 1)), Long.toString(way.people().get(i))));
				}
			}
			return ties;
		}

		double chance(long key) {
			int person = this.view.network().indexOf(key);
			return (this.ways == null || person < 0) ? 0 : this.ways.chance(person);
		}

		Drawn drawn(SurroundingsQuestion question) {
			Drawn known = this.drawn.remove(question.scope());
			if (known == null) {
				if (this.drawn.size() >= MOST_REMEMBERED) {
					this.drawn.remove(this.drawn.keySet().iterator().next());
				}
				known = new Drawn(this, question.scope(), scope(question));
			}
			this.drawn.put(question.scope(), known);
			return known;
		}

		private Scope scope(SurroundingsQuestion question) {
			Network network = this.view.network();
			if (question.all()) {
				return Scope.all(network);
			}
			BitSet seeds = new BitSet();
			BitSet guests = new BitSet();
			Kind.Ref around = question.around();
			if (around == null) {
				seeds.set(network.indexOf(this.people.applicant(this.view)));
			}
			else if (around.kind() == Kind.PERSON) {
				int person = network.indexOf(this.asking.person(around.key()));
				seeds.set(person);
				if (this.ways != null) {
					Arrays.stream(this.ways.people(person)).forEach(guests::set);
				}
			}
			else {
				members(around).stream().mapToInt(network::indexOf).filter((person) -> person >= 0).forEach(seeds::set);
			}
			return Scope.within(network, seeds, guests, question.steps(), Scope.EVERY);
		}

		/** Who is at the place now; who ever was where nobody is. */
		private Set<Long> members(Kind.Ref ref) {
			List<Known> known = this.people.thing(this.view, ref);
			List<Long> ids = new ArrayList<>(known.stream().map(Known::id).toList());
			ShowNetwork.this.records.partsOf(this.view.visible(), ids)
				.stream()
				.filter((part) -> switch (Kind.of(part.said())) {
					case COMMITTEE, PROGRAM, SESSION -> true;
					default -> false;
				})
				.forEach((part) -> ids.add(part.id()));
			Set<Long> now = new TreeSet<>();
			Set<Long> ever = new TreeSet<>();
			for (KnownFact fact : ShowNetwork.this.records.factsOn(this.view.visible(), ids)) {
				long person = this.view.same().key(fact.person());
				if (isPresence(fact.said())) {
					ever.add(person);
					if (isNow(fact.said())) {
						now.add(person);
					}
				}
			}
			return now.isEmpty() ? ever : now;
		}

		private boolean isPresence(Statement.Fact said) {
			return said instanceof Statement.Affiliation || said instanceof Statement.Membership
					|| said instanceof Statement.Position || said instanceof Statement.Participation;
		}

		private boolean isNow(Statement.Fact said) {
			if (said instanceof Statement.Affiliation at) {
				return this.where.isNow(at.from(), at.to(), at.current());
			}
			if (said instanceof Statement.Membership at) {
				return this.where.isNow(at.from(), at.to(), at.current());
			}
			if (said instanceof Statement.Position at) {
				return this.where.isNow(at.from(), at.to(), at.current());
			}
			return true;
		}

	}

	/** A scope before ties are left out. */
	private final class Drawn {

		private final Standing standing;

		private final String name;

		private final Scope scope;

		private @Nullable Arranged arranged;

		private TieKinds.@Nullable Among kinds;

		Drawn(Standing standing, String name, Scope scope) {
			this.standing = standing;
			this.name = name;
			this.scope = scope;
		}

		/** Communities and places, which only a picture needs. */
		Arranged arranged() {
			Arranged known = this.arranged;
			if (known == null) {
				known = new Arranged(this.standing, this.name, this.scope.network());
				this.arranged = known;
			}
			return known;
		}

		TieKinds.Among kinds() {
			TieKinds.Among among = this.kinds;
			if (among == null) {
				among = read(Arrays.stream(this.scope.keys()).boxed().toList());
				this.kinds = among;
			}
			return among;
		}

		/** What stands behind the ties among these people. */
		TieKinds.Among kinds(Collection<Long> people) {
			boolean few = this.kinds == null && people.size() * 2 < this.scope.network().people();
			return few ? read(people) : kinds();
		}

		private TieKinds.Among read(Collection<Long> people) {
			View view = this.standing.view;
			return new TieKinds(view.model()).read(ShowNetwork.this.evidences, view.visible(), view.same(), people);
		}

	}

	/** The communities of a scope, and where its people stand. */
	private final class Arranged {

		private final Communities communities;

		private final CommunityNames names;

		private final Spots spots;

		private final double reach;

		private final double[] middle = new double[2];

		Arranged(Standing standing, String name, Network network) {
			this.communities = new Communities(network);
			this.names = new CommunityNames(network, this.communities, standing.where, LEAST_PEOPLE);
			int[] labels = new int[network.size()];
			for (int person = 0; person < labels.length; person++) {
				labels[person] = this.communities.of(person);
			}
			String file = standing.view.workspace().code() + "." + name;
			Spots kept = standing.stood.getOrDefault(name, Spots.NONE);
			kept = (kept.size() > 0) ? kept : ShowNetwork.this.files.find(file);
			this.spots = Layout.of(network, labels, kept);
			standing.stood.put(name, this.spots);
			if (!this.spots.isSameAs(kept)) {
				ShowNetwork.this.files.save(file, this.spots);
			}
			double[] x = range(this.spots.x());
			double[] y = range(this.spots.y());
			this.middle[0] = (x[0] + x[1]) / 2;
			this.middle[1] = (y[0] + y[1]) / 2;
			this.reach = Math.max(1, Math.max((x[1] - x[0]) / 2 / ASPECT, (y[1] - y[0]) / 2));
		}

		private static double[] range(float[] values) {
			double least = Double.POSITIVE_INFINITY;
			double most = Double.NEGATIVE_INFINITY;
			for (float value : values) {
				least = Math.min(least, value);
				most = Math.max(most, value);
			}
			return (values.length == 0) ? new double[2] : new double[] { least, most };
		}

		double x(long key) {
			return (this.spots.x()[this.spots.find(key)] - this.middle[0]) / this.reach / ASPECT;
		}

		double y(long key) {
			return (this.spots.y()[this.spots.find(key)] - this.middle[1]) / this.reach;
		}

	}

	/** One answer. */
	private final class Telling {

		private final Standing standing;

		private final SurroundingsQuestion question;

		private final Drawn drawn;

		/** What is left after filters. */
		private final Scope shown;

		private final List<String> cuts = new ArrayList<>();

		Telling(Standing standing, SurroundingsQuestion question) {
			this.standing = standing;
			this.question = question;
			this.drawn = standing.drawn(question);
			this.shown = filtered();
		}

		private Scope filtered() {
			Scope scope = this.drawn.scope;
			boolean anyEvidence = !this.question.asksForEvidence();
			if (anyEvidence && this.question.least() == 0 && !this.question.confirmed()) {
				return scope;
			}
			TieKinds.@Nullable Among kinds = anyEvidence ? null : this.drawn.kinds();
			Set<EvidenceKind> wanted = this.question.kinds().isEmpty() ? Set.of(EvidenceKind.values())
					: this.question.kinds();
			Integer since = this.question.since();
			Scope.Sieve sieve = (network, from, arc) -> network.chance(arc) >= this.question.least()
					&& (!this.question.confirmed() || (network.flags(arc) & Network.CONFIRMED) != 0)
					&& (kinds == null || kinds.has(network.key(from), network.key(network.head(arc)), wanted,
							(since == null) ? Evidences.UNKNOWN : since));
			Scope left = Scope.within(scope.network(), scope.seeds(), scope.guests(), this.question.steps(), sieve);
			if (!this.question.all()) {
				return left;
			}
			// Of everybody, whom the filters leave without a tie is not to be seen.
			BitSet tied = new BitSet();
			for (int person = 0; person < left.network().size(); person++) {
				boolean hadNone = scope.network().degree(scope.network().indexOf(left.network().key(person))) == 0;
				if (hadNone || left.network().degree(person) > 0) {
					tied.set(person);
				}
			}
			return Scope.of(left.network(), tied, tied, new BitSet(), Scope.EVERY);
		}

		Surroundings tell() {
			Network network = this.shown.network();
			boolean folded = network.people() > this.question.most();
			Set<Long> inScope = Arrays.stream(this.shown.keys()).boxed().collect(Collectors.toSet());
			Map<Long, Gateway> gateways = gateways(inScope);
			List<Way> paths = this.standing.paths.values()
				.stream()
				.filter((way) -> inScope.contains(way.target()))
				.toList();
			Units units = folded ? folded() : oneByOne();
			Optional<WeakSpots> report = ShowNetwork.this.weakSpots.findMade(this.question.workspace());
			if (report.isEmpty()) {
				ShowNetwork.this.weakSpots.prepare(this.question.workspace());
			}
			List<Weak> weak = report.map((made) -> weak(made, inScope)).orElse(List.of());
			Set<Long> weakPeople = weak.stream().flatMap((one) -> one.people().stream()).collect(Collectors.toSet());
			List<Edge> edges = units.edges();
			List<Node> nodes = units.nodes(gateways.keySet(), weakPeople);
			List<Community> communities = units.communities();
			int ties = this.shown.ties();
			Thing around = around();
			String title = title(around);
			return new Surroundings(this.standing.view.workspace(), this.standing.view.date(), around, title,
					summary(title, ties, communities, gateways, paths), network.people(), ties, folded, nodes, edges,
					communities, paths, List.copyOf(gateways.values()), report.isPresent(), weak,
					this.cuts.isEmpty() ? null : String.join(" ", this.cuts));
		}

		/** What of the report is about people who are here. */
		private List<Weak> weak(WeakSpots report, Set<Long> inScope) {
			List<Weak> weak = new ArrayList<>();
			for (WeakSpots.Finding finding : report.findings()) {
				List<Long> people = finding.people()
					.stream()
					.map(WhoAnswer.PersonLine::key)
					.filter(inScope::contains)
					.toList();
				if (!people.isEmpty()) {
					weak.add(new Weak(finding.id(), finding.severity().code(), finding.title(), people));
				}
			}
			return weak;
		}

		private Units oneByOne() {
			return new Units(this, this.shown.network(), new HashSet<>(), true);
		}

		private Units folded() {
			Set<Integer> open = new HashSet<>();
			for (int community = 0; community < this.drawn.arranged().communities.count(); community++) {
				if (this.question.open().contains(this.drawn.arranged().names.id(community))) {
					open.add(community);
				}
			}
			return new Units(this, this.shown.network(), open, false);
		}

		private Thing around() {
			Kind.Ref ref = this.question.around();
			if (this.question.all()) {
				return new Thing("all", 0, "Everybody", null);
			}
			if (ref == null) {
				long me = this.standing.people.applicant(this.standing.view);
				WhoAnswer.PersonLine line = this.standing.where.line(me);
				return new Thing("applicant", me, line.name(), line.detail());
			}
			if (ref.kind() == Kind.PERSON) {
				WhoAnswer.PersonLine line = this.standing.where.line(this.standing.asking.person(ref.key()));
				return new Thing(ref.kind().code(), line.key(), line.name(), line.detail());
			}
			return this.standing.asking.thing(ref);
		}

		private String title(Thing around) {
			return switch (around.kind()) {
				case "all" -> "Everybody in the network of " + this.standing.view.workspace().applicant();
				case "applicant", "person" -> "The surroundings of " + around.name();
				default -> "The people of " + around.name();
			};
		}

		private Map<Long, Gateway> gateways(Set<Long> inScope) {
			Map<Long, Gateway> gateways = new LinkedHashMap<>();
			this.standing.behind.entrySet()
				.stream()
				.filter((entry) -> inScope.contains(entry.getKey()))
				.sorted(Comparator.comparingInt((Map.Entry<Long, int[]> entry) -> -entry.getValue()[0])
					.thenComparingInt((entry) -> -entry.getValue()[1])
					.thenComparing(Map.Entry::getKey))
				.limit(MOST_GATEWAYS)
				.forEach((entry) -> gateways.put(entry.getKey(), gateway(entry.getKey(), entry.getValue())));
			return gateways;
		}

		private Gateway gateway(long key, int[] behind) {
			String name = this.standing.where.line(key).name();
			String why = "Without " + name + " you have no way, not even a weak one, to "
					+ ((behind[0] == 0) ? Words.count(behind[1], "person", "people")
							: Words.count(behind[0], "target", "targets") + ((behind[1] > behind[0])
									? " and " + Words.count(behind[1] - behind[0], "other", "others") : ""))
					+ ".";
			return new Gateway(key, name, why, behind[1], behind[0]);
		}

		private String summary(String title, int ties, List<Community> communities, Map<Long, Gateway> gateways,
				List<Way> paths) {
			int people = this.shown.network().people();
			StringBuilder words = new StringBuilder(title).append(": ")
				.append(Words.count(people, "person", "people"))
				.append(" and ")
				.append(Words.count(ties, "tie", "ties"))
				.append(" among them");
			List<String> named = communities.stream()
				.filter((community) -> !community.id().equals(CommunityNames.OTHERS))
				.map((community) -> community.name() + " (" + community.people() + ")")
				.toList();
			if (!named.isEmpty()) {
				words.append(", in ")
					.append(Words.count(named.size(), "community", "communities"))
					.append(": ")
					.append(Words.listed(named, 5));
			}
			words.append(". ");
			if (!paths.isEmpty()) {
				words.append("You have a way to ")
					.append(Words.count(paths.size(), "of your targets", "of your targets"))
					.append(" here, the likeliest to ")
					.append(paths.stream().max(Comparator.comparingDouble(Way::chance)).orElseThrow().name())
					.append(". ");
			}
			if (!gateways.isEmpty()) {
				Gateway first = gateways.values().iterator().next();
				words.append(first.why());
			}
			if (people <= 1) {
				words.append(this.question.asksForEvidence() || this.question.confirmed() || this.question.least() > 0
						? "The filters leave nobody else: take one away."
						: "Nobody else is known here: import a file that names them, or note somebody you met.");
			}
			return words.toString().strip();
		}

	}

	/** What stands for whom: people and folded communities. */
	private static final class Units {

		private final Telling telling;

		private final Drawn drawn;

		private final Network network;

		private final boolean oneByOne;

		/** By index of the person, the unit that she belongs to; null if left out. */
		private final String[] unit;

		private final Map<String, List<Integer>> members = new LinkedHashMap<>();

		private final Map<String, Integer> degree = new HashMap<>();

		private final Set<String> confirmed = new HashSet<>();

		Units(Telling telling, Network network, Set<Integer> open, boolean oneByOne) {
			this.telling = telling;
			this.drawn = telling.drawn;
			this.network = network;
			this.oneByOne = oneByOne;
			this.unit = new String[network.size()];
			Map<Integer, List<Integer>> byCommunity = new TreeMap<>();
			for (int person : telling.shown.byKey()) {
				byCommunity.computeIfAbsent(community(person), (any) -> new ArrayList<>()).add(person);
			}
			if (oneByOne) {
				byCommunity.values().forEach((people) -> people.forEach(this::alone));
			}
			else {
				fold(byCommunity, open);
			}
		}

		private void fold(Map<Integer, List<Integer>> byCommunity, Set<Integer> open) {
			int most = this.telling.question.most();
			int left = 0;
			int leftPeople = 0;
			List<Map.Entry<Integer, List<Integer>>> largest = byCommunity.entrySet()
				.stream()
				.sorted(Comparator.comparingInt((Map.Entry<Integer, List<Integer>> entry) -> -entry.getValue().size())
					.thenComparing(Map.Entry::getKey))
				.toList();
			int drawnAlready = 0;
			for (Map.Entry<Integer, List<Integer>> entry : largest) {
				List<Integer> people = entry.getValue();
				if (open.contains(entry.getKey())) {
					people.stream()
						.sorted(Comparator.comparingInt((Integer person) -> -this.network.degree(person))
							.thenComparing(this.network::key))
						.limit(most)
						.forEach(this::alone);
					if (people.size() > most) {
						this.telling.cuts.add("Of " + name(entry.getKey()) + " only the " + most
								+ " people with the most ties are shown, of " + people.size()
								+ "; filters make it fewer.");
					}
				}
				else if (drawnAlready < MOST_COMMUNITIES && people.size() >= LEAST_PEOPLE) {
					drawnAlready++;
					String id = this.drawn.arranged().names.id(entry.getKey());
					people.forEach((person) -> put(person, id));
				}
				else {
					left++;
					leftPeople += people.size();
				}
			}
			if (left > 0) {
				this.telling.cuts.add(Words.count(left, "small group", "small groups") + " with "
						+ Words.count(leftPeople, "person", "people")
						+ " in all are left out; they are in the surroundings of whoever knows them.");
			}
		}

		private String name(int community) {
			return this.drawn.arranged().names.name(community);
		}

		private int community(int person) {
			return this.drawn.arranged().communities.of(this.drawn.scope.network().indexOf(this.network.key(person)));
		}

		private void alone(int person) {
			put(person, Long.toString(this.network.key(person)));
		}

		private void put(int person, String id) {
			this.unit[person] = id;
			this.members.computeIfAbsent(id, (any) -> new ArrayList<>()).add(person);
		}

		List<Edge> edges() {
			Map<String, Map<String, Joined>> joined = new LinkedHashMap<>();
			int count = 0;
			for (int person : this.telling.shown.byKey()) {
				for (int arc = this.network.firstArc(person); arc < this.network.endArc(person); arc++) {
					String from = this.unit[person];
					String to = this.unit[this.network.head(arc)];
					if (from == null || to == null || from.equals(to) || !this.telling.shown.isTold(person, arc)) {
						continue;
					}
					boolean turn = from.compareTo(to) > 0;
					Map<String, Joined> row = joined.computeIfAbsent(turn ? to : from, (any) -> new LinkedHashMap<>());
					Joined edge = row.computeIfAbsent(turn ? from : to, (any) -> new Joined());
					if (edge.ties == 0) {
						count++;
					}
					edge.add(this.network, person, arc);
				}
			}
			List<Bare> edges = new ArrayList<>(count);
			joined.forEach((from, row) -> row.forEach((to, edge) -> edges.add(new Bare(from, to, edge))));
			return told(few(edges));
		}

		/** The likeliest, and of everybody the likeliest that she has. */
		private List<Bare> few(List<Bare> edges) {
			int most = this.telling.question.mostTies();
			if (edges.size() <= most) {
				return edges;
			}
			Set<Set<String>> onWays = this.drawn.standing.waysTies();
			List<Bare> likeliest = new ArrayList<>(edges);
			likeliest.sort(Comparator.comparing((Bare edge) -> !onWays.contains(Set.of(edge.from, edge.to)))
				.thenComparing((edge) -> !edge.joined.confirmed)
				.thenComparingDouble((edge) -> -edge.joined.chance)
				.thenComparing(Bare::from)
				.thenComparing(Bare::to));
			// Of everybody the likeliest that she has, so that nobody seems alone.
			Set<Bare> kept = new HashSet<>();
			Set<String> tied = new HashSet<>();
			for (Bare edge : likeliest) {
				if (tied.add(edge.from) | tied.add(edge.to)) {
					kept.add(edge);
				}
			}
			for (int i = 0; i < likeliest.size() && kept.size() < most; i++) {
				kept.add(likeliest.get(i));
			}
			this.telling.cuts.add("Of " + edges.size() + " ties " + kept.size()
					+ " are drawn: those on your ways to targets, confirmed ones, and the likeliest. "
					+ "Set a least chance or another filter to see all that is left.");
			return edges.stream().filter(kept::contains).toList();
		}

		private List<Edge> told(List<Bare> bare) {
			Biconnectivity blocks = new Biconnectivity(this.network);
			List<Long> alone = new ArrayList<>();
			this.members.forEach((id, people) -> {
				if (isPerson(id)) {
					alone.add(this.network.key(people.get(0)));
				}
			});
			TieKinds.@Nullable Among kinds = alone.isEmpty() ? null : this.drawn.kinds(alone);
			List<Edge> edges = new ArrayList<>(bare.size());
			for (Bare edge : bare) {
				Joined joined = edge.joined;
				this.degree.merge(edge.from, joined.ties, Integer::sum);
				this.degree.merge(edge.to, joined.ties, Integer::sum);
				if (joined.confirmed) {
					this.confirmed.add(edge.from);
					this.confirmed.add(edge.to);
				}
				List<String> codes = List.of();
				Integer first = null;
				Integer last = null;
				boolean bridge = false;
				if (kinds != null && isPerson(edge.from) && isPerson(edge.to)) {
					long from = Long.parseLong(edge.from);
					long to = Long.parseLong(edge.to);
					codes = kinds.kinds(from, to).stream().map(EvidenceKind::code).toList();
					first = year(kinds.first(from, to));
					last = year(kinds.last(from, to));
					bridge = blocks.isBridge(this.network.indexOf(from), this.network.indexOf(to));
				}
				edges.add(new Edge(edge.from, edge.to, round(joined.chance), joined.confirmed, joined.online, codes,
						first, last, joined.ties, bridge));
			}
			return edges;
		}

		private static @Nullable Integer year(int year) {
			return (year == Evidences.UNKNOWN) ? null : year;
		}

		private static boolean isPerson(String id) {
			return !id.startsWith(CommunityNames.PREFIX);
		}

		List<Node> nodes(Set<Long> gateways, Set<Long> weak) {
			Standing standing = this.drawn.standing;
			standing.where.read(this.members.entrySet()
				.stream()
				.filter((entry) -> isPerson(entry.getKey()))
				.map((entry) -> this.network.key(entry.getValue().get(0)))
				.toList());
			List<Node> nodes = new ArrayList<>(this.members.size());
			this.members.forEach((id, people) -> nodes
				.add(isPerson(id) ? person(id, people.get(0), gateways, weak) : community(id, people, gateways, weak)));
			return nodes;
		}

		private Node person(String id, int person, Set<Long> gateways, Set<Long> weak) {
			Standing standing = this.drawn.standing;
			long key = this.network.key(person);
			String kind = (standing.applicant != null && key == standing.applicant) ? "applicant"
					: standing.wanted.containsKey(key) ? "target"
							: standing.introducers.contains(key) ? "introducer" : "person";
			double chance = standing.chance(key);
			return new Node(id, key, kind, standing.where.line(key).name(), place(standing.where, key),
					round(this.drawn.arranged().x(key)), round(this.drawn.arranged().y(key)),
					this.degree.getOrDefault(id, 0), 1, (chance == 0) ? null : round(chance), listed(community(person)),
					gateways.contains(key), weak.contains(key), !this.confirmed.contains(id));
		}

		private Node community(String id, List<Integer> people, Set<Long> gateways, Set<Long> weak) {
			Standing standing = this.drawn.standing;
			double x = 0;
			double y = 0;
			double chance = 0;
			boolean gateway = false;
			boolean isWeak = false;
			for (int person : people) {
				long key = this.network.key(person);
				x += this.drawn.arranged().x(key) / people.size();
				y += this.drawn.arranged().y(key) / people.size();
				chance = Math.max(chance, standing.chance(key));
				gateway |= gateways.contains(key);
				isWeak |= weak.contains(key);
			}
			return new Node(id, null, "community", name(community(people.get(0))), null, round(x), round(y),
					this.degree.getOrDefault(id, 0), people.size(), (chance == 0) ? null : round(chance), id, gateway,
					isWeak, !this.confirmed.contains(id));
		}

		/** The id of the community under which somebody is listed. */
		private String listed(int community) {
			boolean tiny = this.oneByOne && this.drawn.arranged().communities.size(community) < LEAST_PEOPLE;
			return tiny ? CommunityNames.OTHERS : this.drawn.arranged().names.id(community);
		}

		/** Those that are shown, the largest first. */
		List<Community> communities() {
			Map<Integer, Integer> sizes = new TreeMap<>();
			int others = 0;
			for (int person : this.telling.shown.byKey()) {
				if (this.unit[person] != null) {
					int community = community(person);
					if (listed(community).equals(CommunityNames.OTHERS)) {
						others++;
					}
					else {
						sizes.merge(community, 1, Integer::sum);
					}
				}
			}
			List<Community> communities = new ArrayList<>();
			sizes.forEach((community, people) -> communities.add(this.drawn.arranged().names.line(community, people)));
			communities.sort(Comparator.comparingInt((Community community) -> -community.people())
				.thenComparing(Community::name));
			if (others > 0) {
				communities.add(new Community(CommunityNames.OTHERS, "On their own", others, 7, null, null));
			}
			return communities;
		}

	}

	private static @Nullable String place(Whereabouts where, long key) {
		Set<String> countries = where.countries(key);
		String country = (countries.size() == 1) ? ", " + countries.iterator().next() : "";
		if (!where.institutions(key).isEmpty()) {
			return where.institutions(key).get(0).name() + country;
		}
		Thing program = where.program(key);
		if (program != null) {
			return program.name() + country;
		}
		return where.line(key).detail();
	}

	private static double round(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

	/** A tie between two units. */
	private record Bare(String from, String to, Joined joined) {
	}

	/** All ties between two units. */
	private static final class Joined {

		private double chance;

		private boolean confirmed;

		private boolean online = true;

		private int ties;

		void add(Network network, int from, int arc) {
			double there = network.chance(arc);
			if (network.reversed() != network) {
				int back = network.arc(network.head(arc), from);
				there = (back < 0) ? there : Math.max(there, network.chance(back));
			}
			this.chance = Math.max(this.chance, there);
			this.confirmed |= (network.flags(arc) & Network.CONFIRMED) != 0;
			this.online &= (network.flags(arc) & Network.ONLINE_ONLY) != 0;
			this.ties++;
		}

	}

}
