package org.vouchgraph.tie;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Visible;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("load")
class NetworkReaderLoadTests {

	@Test
	void readsTwoHundredThousandPeopleInSeconds() throws IOException {
		Measured measured = read(200_000, 250_000);
		assertThat(measured.network.arcs()).isGreaterThan(2_000_000);
		assertThat(measured.took).isLessThan(Duration.ofSeconds(20));
	}

	/** Prints what reading a field costs: people and papers as arguments. */
	public static void main(String[] args) throws IOException {
		Measured measured = read(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		System.out.printf("%,d people, %,d ties in %.1f s, %d MB live after%n", measured.network.size(),
				measured.network.arcs() / 2, measured.took.toMillis() / 1000.0,
				(runtime.totalMemory() - runtime.freeMemory()) >> 20);
	}

	private static Measured read(int people, int papers) throws IOException {
		TieModel model = new TieModel(new FieldPackReader().readShipped("cardiothoracic-img"),
				LocalDate.of(2026, 11, 24));
		GeneratedEvidences evidences = new GeneratedEvidences(people, papers, 1);
		long start = System.nanoTime();
		Network network = new NetworkReader(model).read(evidences, new Visible("mine", List.of()), SameRecords.NONE, 1);
		return new Measured(network, Duration.ofNanos(System.nanoTime() - start));
	}

	private record Measured(Network network, Duration took) {
	}

}
