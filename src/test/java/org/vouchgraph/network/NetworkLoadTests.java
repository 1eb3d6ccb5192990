package org.vouchgraph.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vouchgraph.perf.CoauthorNetworks;

import static org.assertj.core.api.Assertions.assertThat;

/** What building, renumbering, changing, writing and reading a network cost. */
@Tag("load")
class NetworkLoadTests {

	private static final int CHANGES = 400;

	@Test
	void changesAndReadsAHundredThousandPeopleAtOnce() throws IOException {
		Measured measured = measure(100_000, 1_000_000);
		assertThat(measured.bytesATie).isLessThan(24);
		assertThat(measured.median).isLessThan(20);
		assertThat(measured.read).isLessThan(1000);
	}

	/**
	 * Prints the figures of a network: people and ties as arguments. With "build" behind
	 * them the network is built and nothing else, to find the least heap that does.
	 */
	public static void main(String[] args) throws IOException {
		int people = Integer.parseInt(args[0]);
		int ties = Integer.parseInt(args[1]);
		if (args.length > 2) {
			long start = System.nanoTime();
			Network network = ring(people, ties);
			System.out.printf("%,d ties built in %.0f ms, %,d bytes, of at most %,d%n", network.arcs() / 2,
					millisSince(start), network.bytes(), Runtime.getRuntime().maxMemory());
			return;
		}
		Measured measured = measure(people, ties);
		System.out.printf("%.2f bytes a tie, %.2f after %d changes%n", measured.bytesATie, measured.bytesATieLater,
				CHANGES);
		System.out.printf("renumbered in %.0f ms%n", measured.renumbered);
		System.out.printf(
				"200 ties of 10 people and a new one: first %.1f ms, median %.2f, 95th percentile %.2f; "
						+ "laid out anew %d times, at most %.0f ms; compacted in %.0f ms%n",
				measured.first, measured.median, measured.most, measured.laidOut, measured.layingOut,
				measured.compacted);
		System.out.printf("written in %.0f ms, %,d bytes; read in %.0f ms at first, %.0f at best%n", measured.written,
				measured.file, measured.read, measured.readAgain);
	}

	private static Measured measure(int people, int ties) throws IOException {
		Measured measured = new Measured();
		Network made = CoauthorNetworks.create(people, ties, 1);
		long start = System.nanoTime();
		Network network = made.nearby();
		measured.renumbered = millisSince(start);
		measured.bytesATie = network.bytes() * 2.0 / network.arcs();
		Random random = new Random(2);
		double[] millis = new double[CHANGES];
		for (int i = 0; i < CHANGES; i++) {
			Network before = network;
			Network.Changes changes = before.change().person(-1 - i);
			for (int person = 0; person < 10; person++) {
				long key = before.key(random.nextInt(before.size()));
				for (int tie = 0; tie < 20; tie++) {
					long other = before.key(random.nextInt(before.size()));
					if (other != key) {
						changes.tie(key, other, 0.1 + 0.8 * random.nextDouble(), Network.REMOTE);
					}
				}
			}
			start = System.nanoTime();
			network = changes.build(i);
			millis[i] = millisSince(start);
			if (network.packed() != before.packed()) {
				measured.laidOut++;
				measured.layingOut = Math.max(measured.layingOut, millis[i]);
			}
		}
		measured.first = millis[0];
		Arrays.sort(millis);
		measured.median = millis[CHANGES / 2];
		measured.most = millis[CHANGES * 95 / 100];
		measured.bytesATieLater = network.bytes() * 2.0 / network.arcs();
		start = System.nanoTime();
		Network compact = network.compact();
		measured.compacted = millisSince(start);
		disk(compact, measured);
		return measured;
	}

	private static void disk(Network network, Measured measured) throws IOException {
		Path file = Files.createTempFile("network", null);
		try {
			long start = System.nanoTime();
			NetworkFile.write(file, new NetworkFile.Contents(network, Map.of(), Map.of()));
			measured.written = millisSince(start);
			measured.file = Files.size(file);
			measured.readAgain = Double.MAX_VALUE;
			for (int i = 0; i < 5; i++) {
				start = System.nanoTime();
				Network read = NetworkFile.read(file).orElseThrow().network();
				double took = millisSince(start);
				measured.read = (i == 0) ? took : measured.read;
				measured.readAgain = Math.min(measured.readAgain, took);
				assertThat(read.arcs()).isEqualTo(network.arcs());
			}
		}
		finally {
			NetworkFile.delete(file);
		}
	}

	/** Ties to people further and further away, in an order that is none. */
	private static Network ring(int people, int ties) {
		long[] keys = new long[people];
		Arrays.setAll(keys, (i) -> i);
		Network.Builder builder = Network.builder(keys);
		int each = ties / people;
		for (int i = 0; i < people; i++) {
			int a = (int) (i * 7_368_787L % people);
			for (int step = 1; step <= each; step++) {
				builder.tie(a, (int) ((a + step * 4_999L) % people), 0.5, Network.REMOTE);
			}
		}
		return builder.build(1);
	}

	private static double millisSince(long start) {
		return (System.nanoTime() - start) / 1e6;
	}

	private static final class Measured {

		private double bytesATie;

		private double bytesATieLater;

		private double renumbered;

		private double first;

		private double median;

		private double most;

		private int laidOut;

		private double layingOut;

		private double compacted;

		private double written;

		private long file;

		private double read;

		private double readAgain;

	}

}
