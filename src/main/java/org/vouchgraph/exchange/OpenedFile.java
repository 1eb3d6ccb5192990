package org.vouchgraph.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * A file that the user gave, opened: itself, what is in its gzip, the entries of its ZIP,
 * or the sheets of its workbook, told apart by their first bytes and not by their names.
 * Names of entries are labels only and never become paths. Whatever unfolds is held to
 * the {@link Ceilings}.
 */
public final class OpenedFile implements Closeable {

	private static final int BUFFER = 1 << 16;

	private final Path path;

	private final String name;

	private final long size;

	private final Ceilings ceilings;

	private final AtomicLong done = new AtomicLong();

	private final @Nullable ZipFile zip;

	private final List<Input> inputs;

	private final @Nullable Workbook workbook;

	private final boolean office;

	/** Bytes unfolded so far in all; one thread reads, so no lock. */
	private long unfolded;

	private OpenedFile(Path path, String name, Ceilings ceilings) throws IOException {
		this.path = path;
		this.name = name;
		this.size = Files.size(path);
		this.ceilings = ceilings;
		byte[] magic = magic(path);
		this.zip = isZip(magic) ? zip() : null;
		this.office = isOffice(magic);
		if (this.zip != null) {
			try {
				this.workbook = workbook(this.zip);
				this.inputs = (this.workbook != null) ? this.workbook.sheets() : entries(this.zip);
			}
			catch (IOException | RuntimeException ex) {
				this.zip.close();
				throw ex;
			}
		}
		else {
			this.workbook = null;
			this.inputs = this.office ? List.of() : List.of(isGzip(magic) ? new Gzip(name) : new Plain(name));
		}
	}

	/**
	 * Opens a file.
	 * @param name what problems call it, which need not be the path's name
	 * @throws UnreadableFile if it is no file, or a damaged archive
	 */
	public static OpenedFile open(Path path, String name, Ceilings ceilings) throws IOException {
		String label = label(name);
		if (!Files.exists(path)) {
			throw refused(label, "There is no such file.", null, "Check the name and the folder.", null);
		}
		if (!Files.isRegularFile(path)) {
			throw refused(label, "This is a folder or a device, not a file.", null, "Choose a single file.", null);
		}
		return new OpenedFile(path, label, ceilings);
	}

	/** Opens a file under its own name with the usual ceilings. */
	public static OpenedFile open(Path path) throws IOException {
		return open(path, String.valueOf(path.getFileName()), Ceilings.USUAL);
	}

	/** What problems call it. */
	public String name() {
		return this.name;
	}

	/** Its size on disk in bytes. */
	public long size() {
		return this.size;
	}

	/**
	 * Bytes of the file on disk that were read so far, at most {@link #size()}; may be
	 * asked from another thread. What is passed over is never counted, so an archive may
	 * be finished below its size.
	 */
	public long done() {
		return Math.max(0, Math.min(this.size, this.done.get()));
	}

	/** Whether it is an archive, of which entries that fit no format are passed over. */
	public boolean isArchive() {
		return this.zip != null;
	}

	/** Whether it is a workbook of a spreadsheet program (.xlsx). */
	boolean isWorkbook() {
		return this.workbook != null;
	}

	/** Whether it is of an old Office program, or of a new one with a password. */
	boolean isOffice() {
		return this.office;
	}

	/** What is in it, in the archive's or workbook's order. */
	public List<Input> inputs() {
		return this.inputs;
	}

	/** What is in it but not among the inputs, for a reason that the user should know. */
	List<Problem> passedOver() {
		return (this.workbook != null) ? this.workbook.hidden() : List.of();
	}

	/** The SHA-256 of the file on disk, in lower-case hexadecimal. */
	public String sha256() throws IOException {
		MessageDigest digest;
		try {
			digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
		try (InputStream in = Files.newInputStream(this.path)) {
			byte[] buffer = new byte[BUFFER];
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				digest.update(buffer, 0, n);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	@Override
	public void close() throws IOException {
		if (this.zip != null) {
			this.zip.close();
		}
	}

	private ZipFile zip() throws IOException {
		try {
			return new ZipFile(this.path.toFile(), StandardCharsets.UTF_8);
		}
		catch (ZipException | EOFException ex) {
			// Old archivers write names in the code page of their day.
			try {
				return new ZipFile(this.path.toFile(), StandardCharsets.ISO_8859_1);
			}
			catch (ZipException | EOFException again) {
				throw damaged(this.name, again);
			}
		}
	}

	private @Nullable Workbook workbook(ZipFile zip) throws IOException {
		return Workbook.find(this.name, (part) -> {
			ZipEntry entry = zip.getEntry(part);
			return (entry != null) ? new Entry(this.name + "/" + label(part), zip, entry) : null;
		}, this.ceilings);
	}

	private List<Input> entries(ZipFile zip) {
		if (zip.size() > this.ceilings.entries()) {
			throw refused(this.name,
					"The archive holds " + zip.size() + " files; the limit is " + this.ceilings.entries() + ".", null,
					"Unpack it and import the files that matter.", null);
		}
		List<Input> found = new ArrayList<>();
		// Entries are opened by their names, so of two with one name only one can be had.
		Set<String> names = new HashSet<>();
		Enumeration<? extends ZipEntry> entries = zip.entries();
		while (entries.hasMoreElements()) {
			ZipEntry entry = entries.nextElement();
			if (!entry.isDirectory() && !hidden(entry.getName()) && names.add(entry.getName())) {
				found.add(new Entry(this.name + "/" + label(entry.getName()), zip, entry));
			}
		}
		return List.copyOf(found);
	}

	private static boolean hidden(String name) {
		for (String part : name.split("[/\\\\]")) {
			if (part.startsWith(".") || part.equals("__MACOSX")) {
				return true;
			}
		}
		return false;
	}

	private static String label(String name) {
		String label = PlainText.line(name, 300);
		return label.isEmpty() ? "unnamed" : label;
	}

	private static byte[] magic(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(4);
		}
	}

	private static boolean isGzip(byte[] magic) {
		return magic.length >= 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
	}

	/** A compound file (MS-CFB). */
	private static boolean isOffice(byte[] magic) {
		return magic.length == 4 && (magic[0] & 0xFF) == 0xD0 && (magic[1] & 0xFF) == 0xCF && magic[2] == 0x11
				&& (magic[3] & 0xFF) == 0xE0;
	}

	private static boolean isZip(byte[] magic) {
		return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && (magic[2] == 3 || magic[2] == 5);
	}

	private static UnreadableFile damaged(String name, IOException cause) {
		return refused(name, "The compressed file is damaged, cut short or protected by a password.",
				cause.getMessage(), "Download or export it again.", cause);
	}

	private static UnreadableFile refused(String name, String message, @Nullable String text, String remedy,
			@Nullable Throwable cause) {
		Problem.Refused problem = new Problem.Refused(name, "file", message, text, remedy);
		return (cause != null) ? new UnreadableFile(problem, cause) : new UnreadableFile(problem);
	}

	/** Counts itself anew each time it is opened, so that a second look costs nothing. */
	private abstract class Counted implements Input {

		private final String name;

		private long taken;

		private long given;

		Counted(String name) {
			this.name = name;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public InputStream open() throws IOException {
			OpenedFile.this.done.addAndGet(-this.taken);
			OpenedFile.this.unfolded -= this.given;
			this.taken = 0;
			this.given = 0;
			try {
				return stream();
			}
			catch (ZipException | EOFException ex) {
				throw damaged(this.name, ex);
			}
		}

		abstract InputStream stream() throws IOException;

		void took(long bytes) {
			this.taken += bytes;
			OpenedFile.this.done.addAndGet(bytes);
		}

		/** Holds what unfolds to the ceilings. */
		void gave(long bytes, long compressed) {
			this.given += bytes;
			OpenedFile.this.unfolded += bytes;
			Ceilings limit = OpenedFile.this.ceilings;
			if (OpenedFile.this.unfolded > limit.decompressed()) {
				throw refused(this.name, "It unfolds to more than " + limit.decompressed() + " bytes, the limit.", null,
						"Split the file, or unpack it and import its parts.", null);
			}
			if (tooThin(this.given, compressed) || tooThin(OpenedFile.this.unfolded, OpenedFile.this.size)) {
				throw refused(this.name,
						"It unfolds to more than " + limit.ratio()
								+ " times its compressed size, the limit: this looks like a decompression bomb.",
						null, "Unpack it yourself if you trust where it comes from.", null);
			}
		}

		private boolean tooThin(long out, long in) {
			Ceilings limit = OpenedFile.this.ceilings;
			return out > limit.ratioFrom() && out / limit.ratio() > in;
		}

		InputStream unfolding(InputStream in, long compressed) {
			return new Watched(in) {
				@Override
				void passed(int bytes) {
					gave(bytes, compressed);
				}

				@Override
				IOException mend(IOException ex) {
					if (ex instanceof ZipException || ex instanceof EOFException) {
						throw damaged(name(), ex);
					}
					return ex;
				}
			};
		}

	}

	private final class Plain extends Counted {

		Plain(String name) {
			super(name);
		}

		@Override
		InputStream stream() throws IOException {
			return new Watched(Files.newInputStream(OpenedFile.this.path)) {
				@Override
				void passed(int bytes) {
					took(bytes);
				}
			};
		}

	}

	private final class Gzip extends Counted {

		Gzip(String name) {
			super(name);
		}

		@Override
		InputStream stream() throws IOException {
			InputStream raw = new Watched(Files.newInputStream(OpenedFile.this.path)) {
				@Override
				void passed(int bytes) {
					took(bytes);
				}
			};
			try {
				return unfolding(new GZIPInputStream(new Members(raw), BUFFER), OpenedFile.this.size);
			}
			catch (IOException ex) {
				raw.close();
				throw ex;
			}
		}

	}

	private final class Entry extends Counted {

		private final ZipFile zip;

		private final ZipEntry entry;

		Entry(String name, ZipFile zip, ZipEntry entry) {
			super(name);
			this.zip = zip;
			this.entry = entry;
		}

		@Override
		public String entry() {
			return label(this.entry.getName());
		}

		@Override
		InputStream stream() throws IOException {
			long compressed = Math.max(0, this.entry.getCompressedSize());
			long declared = Math.max(1, this.entry.getSize());
			InputStream raw = new Watched(this.zip.getInputStream(this.entry)) {

				private long out;

				private long told;

				@Override
				void passed(int bytes) {
					// The compressed position is not to be had; its share of the whole
					// is.
					this.out += bytes;
					long now = (long) (compressed * Math.min(1.0, (double) this.out / declared));
					took(now - this.told);
					this.told = now;
				}

			};
			InputStream outer = new Members(unfolding(raw, compressed));
			outer.mark(4);
			byte[] magic = outer.readNBytes(2);
			outer.reset();
			return isGzip(magic) ? unfolding(new GZIPInputStream(outer, BUFFER), compressed) : outer;
		}

	}

	/** Tells how many bytes passed. */
	private abstract static class Watched extends FilterInputStream {

		Watched(InputStream in) {
			super(in);
		}

		abstract void passed(int bytes);

		IOException mend(IOException ex) {
			return ex;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			int n = read(one, 0, 1);
			return (n < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int n;
			try {
				n = super.read(buffer, offset, length);
			}
			catch (IOException ex) {
				throw mend(ex);
			}
			if (n > 0) {
				passed(n);
			}
			return n;
		}

		@Override
		public long skip(long n) throws IOException {
			return readNBytes((int) Math.min(n, BUFFER)).length;
		}

		@Override
		public boolean markSupported() {
			return false;
		}

	}

	/**
	 * {@link GZIPInputStream} looks for a further member only if bytes are said to be
	 * available, so they are looked for before saying so.
	 */
	private static final class Members extends BufferedInputStream {

		Members(InputStream in) {
			super(in, BUFFER);
		}

		@Override
		public synchronized int available() throws IOException {
			int known = this.count - this.pos;
			if (known > 0) {
				return known;
			}
			mark(1);
			if (read() < 0) {
				return 0;
			}
			reset();
			return this.count - this.pos;
		}

	}

}
