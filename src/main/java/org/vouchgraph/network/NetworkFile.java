package org.vouchgraph.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A {@link Network} on disk, so that the next start need not make it anew, and what the
 * caller has to remember with it.
 * <p>
 * A file is a header and blocks, all little-endian. The header: the letters
 * {@code VOUCHNET}, the format's number (4 bytes), the length of what follows (4), the
 * network's version (8), whether its ties are known to work the same in both directions
 * (1), how many blocks there are (4), and for each its kind (1), the length of its name
 * (4), the name, its bytes (8) and its CRC32C (4); last the CRC32C of the header (4). The
 * blocks follow without a gap, and nothing follows them: keys and degrees by index, arcs
 * row by row, indices by key (none where the index is the rank), who is gone; then the
 * caller's.
 * <p>
 * A file is written beside its place, forced to disk and moved there in one step; only
 * its owner may read it, where the file system can say so, as it tells who knows whom.
 * The checksums find damage, not malice.
 */
public final class NetworkFile {

	private static final long MAGIC = ByteBuffer.wrap("VOUCHNET".getBytes(StandardCharsets.US_ASCII))
		.order(ByteOrder.LITTLE_ENDIAN)
		.getLong();

	private static final int FORMAT = 1;

	private static final int PREFIX = Long.BYTES + 2 * Integer.BYTES;

	private static final int BLOCK_PREFIX = 1 + 2 * Integer.BYTES + Long.BYTES;

	private static final byte OWN = 0;

	private static final byte TEXT = 1;

	private static final byte NUMBERS = 2;

	private static final List<String> OWN_NAMES = List.of("keys", "degrees", "arcs", "byKey", "gone");

	private static final int SLICE = 1 << 20;

	private static final long WINDOW = 1L << 30;

	private static final String UNFINISHED = ".part";

	private NetworkFile() {
	}

	/**
	 * What a file holds.
	 *
	 * @param network the network
	 * @param about what the caller has to know about it, by name
	 * @param numbers lists of numbers, by name
	 */
	public record Contents(Network network, Map<String, String> about, Map<String, long[]> numbers) {

		public Contents {
			about = Map.copyOf(about);
			numbers = Map.copyOf(numbers);
		}

	}

	/**
	 * Writes the file, in place of the one that was there. The network is compacted
	 * first.
	 * @throws IOException if it cannot be written; then the one that was there still is
	 */
	public static void write(Path path, Contents contents) throws IOException {
		Path place = path.toAbsolutePath();
		Path unfinished = Files.createTempFile(place.getParent(), place.getFileName() + ".", UNFINISHED,
				ownersOnly(place.getParent()));
		try {
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
				write(channel, contents);
				channel.force(true);
			}
			Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
		forceDirectory(place.getParent());
	}

	/**
	 * Reads the file.
	 * @return what it holds; nothing if there is none, or if it is damaged, of another
	 * format or no such file at all, so that the network has to be made anew
	 * @throws IOException if the file is there but cannot be read
	 */
	public static Optional<Contents> read(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			return Optional.of(read(channel));
		}
		catch (NoSuchFileException | DamagedException none) {
			return Optional.empty();
		}
	}

	/**
	 * Deletes the file, and what a write that was broken off may have left of it.
	 * @throws IOException if something of it is still there
	 */
	public static void delete(Path path) throws IOException {
		Path place = path.toAbsolutePath();
		Files.deleteIfExists(place);
		if (!Files.isDirectory(place.getParent())) {
			return;
		}
		try (DirectoryStream<Path> beside = Files.newDirectoryStream(place.getParent(),
				(other) -> isUnfinished(other.getFileName().toString(), place.getFileName().toString()))) {
			for (Path unfinished : beside) {
				Files.deleteIfExists(unfinished);
			}
		}
	}

	private static boolean isUnfinished(String name, String of) {
		return name.startsWith(of + ".") && name.endsWith(UNFINISHED);
	}

	private static FileAttribute<?>[] ownersOnly(Path directory) throws IOException {
		if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) };
	}

	/** So that the move outlives a loss of power. */
	private static void forceDirectory(Path directory) {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException notHere) {
			// Some systems do not open directories. At worst the earlier file is there.
		}
	}

	private static void write(FileChannel channel, Contents contents) throws IOException {
		Network network = contents.network().compact();
		People people = network.known();
		int[] degrees = new int[network.size()];
		Arrays.setAll(degrees, network::degree);
		int[] byKey = people.order();
		boolean isRank = true;
		for (int i = 0; i < byKey.length; i++) {
			isRank &= byKey[i] == i;
		}
		Map<String, String> about = new TreeMap<>(contents.about());
		Map<String, long[]> numbers = new TreeMap<>(contents.numbers());
		List<Block> blocks = new ArrayList<>();
		OWN_NAMES.forEach((name) -> blocks.add(new Block(OWN, name, 0, 0)));
		about.keySet().forEach((name) -> blocks.add(new Block(TEXT, name, 0, 0)));
		numbers.keySet().forEach((name) -> blocks.add(new Block(NUMBERS, name, 0, 0)));
		// The header tells the checksums of the blocks and is as long without them.
		Output output = new Output(channel, header(network, blocks).length);
		output.longs(people.keys(), network.size());
		output.ints(degrees);
		output.longs(network.packed(), network.arcs());
		output.ints(isRank ? new int[0] : byKey);
		output.ints(people.gone());
		for (String text : about.values()) {
			output.bytes(text.getBytes(StandardCharsets.UTF_8));
		}
		for (long[] list : numbers.values()) {
			output.longs(list, list.length);
		}
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			blocks.set(i, new Block(block.kind, block.name, output.lengths.get(i), output.checksums.get(i)));
		}
		ByteBuffer header = ByteBuffer.wrap(header(network, blocks));
		long at = 0;
		while (header.hasRemaining()) {
			at += channel.write(header, at);
		}
	}

	private static byte[] header(Network network, List<Block> blocks) {
		int length = Long.BYTES + 1 + 2 * Integer.BYTES;
		for (Block block : blocks) {
			length += BLOCK_PREFIX + block.utf8().length;
		}
		ByteBuffer header = ByteBuffer.allocate(PREFIX + length).order(ByteOrder.LITTLE_ENDIAN);
		header.putLong(MAGIC).putInt(FORMAT).putInt(length);
		header.putLong(network.version()).put((byte) (network.isKnownSymmetric() ? 1 : 0)).putInt(blocks.size());
		for (Block block : blocks) {
			byte[] name = block.utf8();
			header.put(block.kind).putInt(name.length).put(name).putLong(block.bytes).putInt(block.checksum);
		}
		CRC32C checksum = new CRC32C();
		checksum.update(header.array(), 0, header.position());
		header.putInt((int) checksum.getValue());
		return header.array();
	}

	private static Contents read(FileChannel channel) throws IOException {
		Input input = new Input(channel);
		ByteBuffer header = input.header();
		long version = header.getLong();
		boolean isSymmetric = header.get() != 0;
		List<Block> blocks = new ArrayList<>();
		long all = input.at;
		int count = header.getInt();
		for (int i = 0; i < count; i++) {
			byte kind = header.get();
			byte[] name = new byte[header.getInt()];
			header.get(name);
			Block block = new Block(kind, new String(name, StandardCharsets.UTF_8), header.getLong(), header.getInt());
			blocks.add(block);
			all += block.bytes;
		}
		require(all == channel.size() && count >= OWN_NAMES.size());
		long[] keys = input.longs(blocks.get(0), 0);
		int[] degrees = input.ints(blocks.get(1));
		int arcs = Math.toIntExact(blocks.get(2).bytes / Long.BYTES);
		long[] packed = input.longs(blocks.get(2), Packed.room(arcs) - arcs);
		int[] byKey = input.ints(blocks.get(3));
		int[] gone = input.ints(blocks.get(4));
		Map<String, String> about = new TreeMap<>();
		Map<String, long[]> numbers = new TreeMap<>();
		for (Block block : blocks.subList(OWN_NAMES.size(), count)) {
			if (block.kind == TEXT) {
				about.put(block.name, new String(input.bytes(block), StandardCharsets.UTF_8));
			}
			else {
				numbers.put(block.name, input.longs(block, 0));
			}
		}
		long[] rows = new long[keys.length];
		require(degrees.length == keys.length && (byKey.length == 0 || byKey.length == keys.length));
		int end = 0;
		for (int person = 0; person < rows.length; person++) {
			int first = end;
			end += degrees[person];
			rows[person] = Packed.row(first, end);
		}
		require(end == arcs);
		People people = (byKey.length == 0) ? People.ranked(keys).without(gone) : People.placed(keys, byKey, gone);
		Network network = Network.of(version, people, rows, packed, arcs);
		return new Contents(isSymmetric ? network.symmetric() : network, about, numbers);
	}

	private static void require(boolean isSound) throws DamagedException {
		if (!isSound) {
			throw new DamagedException();
		}
	}

	private static int checksum(ByteBuffer bytes) {
		CRC32C checksum = new CRC32C();
		checksum.update(bytes);
		return (int) checksum.getValue();
	}

	/**
	 * A part of the file.
	 *
	 * @param kind the network's own, a text or numbers
	 * @param name what it is
	 * @param bytes its length
	 * @param checksum its CRC32C
	 */
	private record Block(byte kind, String name, long bytes, int checksum) {

		byte[] utf8() {
			return this.name.getBytes(StandardCharsets.UTF_8);
		}

	}

	/** Writes blocks one after the other. */
	private static final class Output {

		private final FileChannel channel;

		private final ByteBuffer slice = ByteBuffer.allocateDirect(SLICE).order(ByteOrder.LITTLE_ENDIAN);

		private final List<Long> lengths = new ArrayList<>();

		private final List<Integer> checksums = new ArrayList<>();

		Output(FileChannel channel, long at) throws IOException {
			this.channel = channel.position(at);
		}

		void longs(long[] list, int count) throws IOException {
			CRC32C checksum = new CRC32C();
			int most = SLICE / Long.BYTES;
			for (int from = 0; from < count; from += most) {
				int length = Math.min(most, count - from);
				this.slice.clear().asLongBuffer().put(list, from, length);
				write(length * Long.BYTES, checksum);
			}
			end(count * (long) Long.BYTES, checksum);
		}

		void ints(int[] list) throws IOException {
			CRC32C checksum = new CRC32C();
			int most = SLICE / Integer.BYTES;
			for (int from = 0; from < list.length; from += most) {
				int length = Math.min(most, list.length - from);
				this.slice.clear().asIntBuffer().put(list, from, length);
				write(length * Integer.BYTES, checksum);
			}
			end(list.length * (long) Integer.BYTES, checksum);
		}

		void bytes(byte[] list) throws IOException {
			CRC32C checksum = new CRC32C();
			for (int from = 0; from < list.length; from += SLICE) {
				int length = Math.min(SLICE, list.length - from);
				this.slice.clear().put(list, from, length);
				write(length, checksum);
			}
			end(list.length, checksum);
		}

		private void write(int length, CRC32C checksum) throws IOException {
			this.slice.position(0).limit(length);
			checksum.update(this.slice);
			this.slice.rewind();
			while (this.slice.hasRemaining()) {
				this.channel.write(this.slice);
			}
		}

		private void end(long length, CRC32C checksum) {
			this.lengths.add(length);
			this.checksums.add((int) checksum.getValue());
		}

	}

	/** Reads blocks one after the other, through windows of the mapped file. */
	private static final class Input {

		private final FileChannel channel;

		private long at;

		Input(FileChannel channel) {
			this.channel = channel;
		}

		/** What follows the length, if the header is sound. */
		ByteBuffer header() throws IOException {
			require(this.channel.size() >= PREFIX);
			ByteBuffer prefix = window(PREFIX);
			require(prefix.getLong() == MAGIC && prefix.getInt() == FORMAT);
			int length = prefix.getInt();
			require(length >= Integer.BYTES && length <= this.channel.size() - PREFIX);
			this.at = 0;
			ByteBuffer header = window(PREFIX + length);
			int end = header.limit() - Integer.BYTES;
			require(checksum(header.duplicate().limit(end)) == header.getInt(end));
			return header.position(PREFIX);
		}

		long[] longs(Block block, int spare) throws IOException {
			require(block.bytes >= 0 && block.bytes % Long.BYTES == 0);
			int count = Math.toIntExact(block.bytes / Long.BYTES);
			long[] list = new long[Math.addExact(count, spare)];
			LongBuffer into = LongBuffer.wrap(list);
			each(block, (slice) -> into.put(slice.asLongBuffer()));
			return list;
		}

		int[] ints(Block block) throws IOException {
			require(block.bytes >= 0 && block.bytes % Integer.BYTES == 0);
			int[] list = new int[Math.toIntExact(block.bytes / Integer.BYTES)];
			IntBuffer into = IntBuffer.wrap(list);
			each(block, (slice) -> into.put(slice.asIntBuffer()));
			return list;
		}

		byte[] bytes(Block block) throws IOException {
			byte[] list = new byte[Math.toIntExact(block.bytes)];
			ByteBuffer into = ByteBuffer.wrap(list);
			each(block, into::put);
			return list;
		}

		private void each(Block block, Take take) throws IOException {
			CRC32C checksum = new CRC32C();
			long left = block.bytes;
			while (left > 0) {
				ByteBuffer window = window(Math.min(left, WINDOW));
				left -= window.limit();
				while (window.hasRemaining()) {
					int length = Math.min(SLICE, window.remaining());
					ByteBuffer slice = window.slice(window.position(), length).order(ByteOrder.LITTLE_ENDIAN);
					checksum.update(slice);
					take.take(slice.rewind());
					window.position(window.position() + length);
				}
			}
			require((int) checksum.getValue() == block.checksum);
		}

		private ByteBuffer window(long length) throws IOException {
			ByteBuffer window = this.channel.map(FileChannel.MapMode.READ_ONLY, this.at, length)
				.order(ByteOrder.LITTLE_ENDIAN);
			this.at += length;
			return window;
		}

	}

	private interface Take {

		void take(ByteBuffer slice);

	}

	/** The file does not hold what was written. */
	private static final class DamagedException extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
