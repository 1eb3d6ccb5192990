package org.vouchgraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.vouchgraph.network.Statement;

/** Keeps what an importer says, for tests. */
public final class CollectingSink implements StatementSink {

	private final List<Statement> statements = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private int records;

	@Override
	public void recordRead() {
		this.records++;
	}

	@Override
	public void say(Statement statement) {
		this.statements.add(statement);
	}

	@Override
	public void problem(Problem problem) {
		this.problems.add(problem);
	}

	public int records() {
		return this.records;
	}

	public List<Problem> problems() {
		return this.problems;
	}

	public List<Statement> statements() {
		return this.statements;
	}

	/** The statements of one kind. */
	public <S extends Statement> List<S> all(Class<S> kind) {
		return this.statements.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** The only statement of a kind. */
	public <S extends Statement> S only(Class<S> kind) {
		List<S> all = all(kind);
		if (all.size() != 1) {
			throw new AssertionError(all.size() + " statements of " + kind.getSimpleName() + ": " + this.statements);
		}
		return all.get(0);
	}

	/** How many different refs were said. */
	public long distinct(Class<? extends Statement.Record> kind) {
		return all(kind).stream().map(Statement.Record::ref).distinct().count();
	}

	/**
	 * {@code records, people, organizations, publications, facts, problems} in figures.
	 */
	public String counts() {
		return String.format(Locale.ROOT,
				"%d records, %d people, %d organizations, %d publications, %d facts, %d problems", this.records,
				distinct(Statement.Person.class), distinct(Statement.Organization.class),
				distinct(Statement.Publication.class), all(Statement.Fact.class).size(), this.problems.size());
	}

	/** Every text of every problem and statement, to look for what must not be there. */
	public String everything() {
		return this.statements.stream().map(Statement::toString).collect(Collectors.joining("\n")) + this.problems;
	}

}
