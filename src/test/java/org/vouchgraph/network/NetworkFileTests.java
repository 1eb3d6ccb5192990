package org.vouchgraph.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NetworkFileTests {

	@TempDir
	Path directory;

	@Test
	void givesBackWhatWasWritten() throws IOException {
		for (long seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			Network network = NetworkTests.random(random, 1 + random.nextInt(30), random.nextInt(100),
					random.nextBoolean());
			if (random.nextBoolean()) {
				network = network.nearby();
			}
			Network read = writtenAndRead(network);
			assertSame("seed " + seed, read, network);
			assertThat(read.bytes()).as("seed %d", seed)
				.isLessThanOrEqualTo(network.bytes())
				.isGreaterThanOrEqualTo(8L * Packed.room(network.arcs()) + 16L * network.size());
		}
	}

	@Test
	void aChangedNetworkIsWrittenCompactWithThoseGone() throws IOException {
		Network before = NetworkTests.random(new Random(5), 20, 100, true).nearby();
		Network after = before.change().gone(30).person(7).tie(7, 50, 0.5, Network.REMOTE).build(9);
		Network read = writtenAndRead(after);
		assertSame("changed", read, after);
		assertThat(read.version()).isEqualTo(9);
		assertThat(read.isGone(before.indexOf(30))).isTrue();
		assertThat(read.indexOf(7)).isEqualTo(20);
		assertThat(read.compact()).isSameAs(read);
		assertThat(read.reversed()).isSameAs(read);
		Network later = read.change().noTie(7, 50).person(30).build(10);
		assertThat(later.arcs()).isEqualTo(after.arcs() - 2);
		assertThat(later.indexOf(30)).isEqualTo(before.indexOf(30));
	}

	@Test
	void anEmptyNetworkIsGivenBack() throws IOException {
		assertThat(writtenAndRead(Network.builder(new long[0]).build(3)).version()).isEqualTo(3);
	}

	@Test
	void keepsWhatTheCallerHasToRemember() throws IOException {
		long[] many = new Random(1).longs(300_000).toArray();
		String text = "Zoë, 北京 ".repeat(200_000);
		Path file = this.directory.resolve("network");
		NetworkFile.write(file,
				new NetworkFile.Contents(path(2), Map.of("key", "a b", "leer", "", "lang", text, "keys", "no clash"),
						Map.of("records", many, "none", new long[0], "keys", new long[] { -1 })));
		NetworkFile.Contents read = NetworkFile.read(file).orElseThrow();
		assertThat(read.about())
			.containsExactlyInAnyOrderEntriesOf(Map.of("key", "a b", "leer", "", "lang", text, "keys", "no clash"));
		assertThat(read.numbers()).containsOnlyKeys("records", "none", "keys");
		assertThat(read.numbers().get("records")).isEqualTo(many);
		assertThat(read.numbers().get("none")).isEmpty();
		assertThat(read.numbers().get("keys")).containsExactly(-1);
		assertSame("with more", read.network(), path(2));
	}

	@Test
	void noFileIsNothing() throws IOException {
		assertThat(NetworkFile.read(this.directory.resolve("none"))).isEmpty();
	}

	@Test
	void everyBitThatIsFlippedIsFound() throws IOException {
		Path file = small();
		byte[] sound = Files.readAllBytes(file);
		for (int at = 0; at < sound.length; at++) {
			for (int bit = 0; bit < 8; bit++) {
				byte[] damaged = sound.clone();
				damaged[at] ^= (byte) (1 << bit);
				Files.write(file, damaged);
				assertThat(NetworkFile.read(file)).as("bit %d of byte %d", bit, at).isEmpty();
			}
		}
		Files.write(file, sound);
		assertThat(NetworkFile.read(file)).isPresent();
	}

	@Test
	void everyLengthButItsOwnIsFound() throws IOException {
		Path file = small();
		byte[] sound = Files.readAllBytes(file);
		for (int length = 0; length < sound.length + 20; length++) {
			if (length != sound.length) {
				Files.write(file, Arrays.copyOf(sound, length));
				assertThat(NetworkFile.read(file)).as("%d of %d bytes", length, sound.length).isEmpty();
			}
		}
	}

	@Test
	void partsThatAreLostOrChangePlacesAreFound() throws IOException {
		Path file = small();
		byte[] sound = Files.readAllBytes(file);
		for (int from = 0; from < sound.length; from++) {
			byte[] zeros = sound.clone();
			Arrays.fill(zeros, from, Math.min(sound.length, from + 16), (byte) 0);
			if (!Arrays.equals(zeros, sound)) {
				Files.write(file, zeros);
				assertThat(NetworkFile.read(file)).as("zeros from %d", from).isEmpty();
			}
			byte[] moved = sound.clone();
			System.arraycopy(sound, 0, moved, from, sound.length - from);
			if (from > 0) {
				Files.write(file, moved);
				assertThat(NetworkFile.read(file)).as("moved by %d", from).isEmpty();
			}
		}
	}

	@Test
	void foreignAndOtherFormatsAreNothing() throws IOException {
		Path file = small();
		byte[] sound = Files.readAllBytes(file);
		for (int format : new int[] { 0, 2, -1 }) {
			// Sound but for its number.
			byte[] other = sound.clone();
			ByteBuffer bytes = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
			int end = 16 + bytes.getInt(12) - 4;
			assertThat(bytes.getInt(end)).isEqualTo(crc(other, end));
			bytes.putInt(8, format).putInt(end, crc(other, end));
			Files.write(file, other);
			assertThat(NetworkFile.read(file)).as("format %d", format).isEmpty();
		}
		Files.writeString(file, "Last name,First name\nDoe,Jane\n");
		assertThat(NetworkFile.read(file)).isEmpty();
		byte[] noise = new byte[5000];
		new Random(2).nextBytes(noise);
		Files.write(file, noise);
		assertThat(NetworkFile.read(file)).isEmpty();
	}

	private static int crc(byte[] bytes, int length) {
		CRC32C checksum = new CRC32C();
		checksum.update(bytes, 0, length);
		return (int) checksum.getValue();
	}

	@Test
	void aWriteThatFailsLeavesTheEarlierFileAndNothingElse() throws IOException {
		Path file = small();
		byte[] sound = Files.readAllBytes(file);
		// A directory with something in it cannot be replaced.
		Path taken = this.directory.resolve("taken");
		Files.createDirectories(taken.resolve("in"));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> NetworkFile.write(taken, new NetworkFile.Contents(path(3), Map.of(), Map.of())));
		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> NetworkFile
			.write(this.directory.resolve("not/there"), new NetworkFile.Contents(path(3), Map.of(), Map.of())));
		assertThat(Files.readAllBytes(file)).isEqualTo(sound);
		assertThat(names()).containsExactlyInAnyOrder("network", "taken");
	}

	@Test
	void replacesTheEarlierFileAlsoWhileThatIsRead() throws IOException {
		Path file = small();
		Network earlier = NetworkFile.read(file).orElseThrow().network();
		NetworkFile.write(file, new NetworkFile.Contents(path(9), Map.of(), Map.of()));
		assertSame("earlier", earlier, path(4));
		assertSame("later", NetworkFile.read(file).orElseThrow().network(), path(9));
		assertThat(names()).containsExactly("network");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyItsOwnerMayReadIt() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(small()))).isEqualTo("rw-------");
	}

	@Test
	void deletesTheFileAndWhatABrokenWriteLeft() throws IOException {
		Path file = small();
		Files.createFile(this.directory.resolve("network.123.part"));
		Files.createFile(this.directory.resolve("network2"));
		NetworkFile.delete(file);
		NetworkFile.delete(file);
		NetworkFile.delete(this.directory.resolve("not/there"));
		assertThat(names()).containsExactly("network2");
	}

	private Path small() throws IOException {
		Path file = this.directory.resolve("network");
		NetworkFile.write(file,
				new NetworkFile.Contents(path(4), Map.of("key", "abc"), Map.of("records", new long[] { 1, 2 })));
		return file;
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private Network writtenAndRead(Network network) throws IOException {
		Path file = this.directory.resolve("network");
		NetworkFile.write(file, new NetworkFile.Contents(network, Map.of(), Map.of()));
		return NetworkFile.read(file).orElseThrow().network();
	}

	private static Network path(int people) {
		long[] keys = new long[people];
		Arrays.setAll(keys, (i) -> 100L * i);
		Network.Builder builder = Network.builder(keys);
		for (int i = 1; i < people; i++) {
			builder.tie(i - 1, i, 1.0 / (i + 1), (byte) (i % 8));
		}
		return builder.build(7);
	}

	private static void assertSame(String what, Network read, Network written) {
		assertThat(read.version()).as(what).isEqualTo(written.version());
		assertThat(read.size()).as(what).isEqualTo(written.size());
		assertThat(read.people()).as(what).isEqualTo(written.people());
		assertThat(read.arcs()).as(what).isEqualTo(written.arcs());
		for (int person = 0; person < written.size(); person++) {
			assertThat(read.key(person)).as(what).isEqualTo(written.key(person));
			assertThat(read.isGone(person)).as(what).isEqualTo(written.isGone(person));
			assertThat(read.indexOf(written.key(person))).as(what).isEqualTo(written.isGone(person) ? -1 : person);
			assertThat(read.degree(person)).as(what).isEqualTo(written.degree(person));
			for (int arc = written.firstArc(person); arc < written.endArc(person); arc++) {
				int same = read.arc(person, written.head(arc));
				assertThat(same).as(what).isNotNegative();
				assertThat(read.cost(same)).as(what).isEqualTo(written.cost(arc));
				assertThat(read.flags(same)).as(what).isEqualTo(written.flags(arc));
			}
		}
	}

}
