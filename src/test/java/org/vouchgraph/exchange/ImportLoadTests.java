package org.vouchgraph.exchange;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.exchange.mail.MailMessages;
import org.vouchgraph.exchange.nppes.Npidata;
import org.vouchgraph.exchange.nppes.NppesProviders;
import org.vouchgraph.exchange.pubmed.PubMedArticles;
import org.vouchgraph.exchange.ror.RorInstitutions;
import org.vouchgraph.exchange.tabular.Sheet;
import org.vouchgraph.exchange.tabular.SheetImporter;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reading the largest files costs an importer: each is made while a Java of its own
 * with 512 MB of heap reads it, and what it says is counted and dropped. So the figures
 * are those of the importer without the store. Heap is what was in use after a
 * collection, at its most; resident is what the system held in memory for the process at
 * its most ({@code VmHWM}). To run:
 * {@code mvn test -Dtest=ImportLoadTests -Dexcluded.groups=crash}.
 */
@Tag("load")
class ImportLoadTests {

	private static final String HEAP = "-Xmx512m";

	private static final long MIB = 1L << 20;

	@ParameterizedTest
	@CsvSource({ "contacts, 1000000, 0", "pubmed, 0, 1073741824", "mail, 0, 2147483648", "ror, 110000, 0",
			"nppes, 1000000, 0" })
	void readsWithinHalfAGigabyte(String format, long records, long bytes) throws Exception {
		String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		File out = File.createTempFile("load", ".txt");
		try {
			Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					HEAP, "-cp", classes, ImportLoadTests.class.getName(), format, Long.toString(records),
					Long.toString(bytes))
				.redirectErrorStream(true)
				.redirectOutput(out)
				.start();
			boolean ended = process.waitFor(20, TimeUnit.MINUTES);
			process.destroyForcibly();
			String printed = Files.readString(out.toPath());
			System.out.println(printed);
			assertThat(ended).isTrue();
			assertThat(process.exitValue()).as(printed).isZero();
			assertThat(printed).contains(", 0 problems, ");
		}
		finally {
			out.delete();
		}
	}

	/** Prints the figures of one format: its name, the least of records and of bytes. */
	public static void main(String[] args) throws IOException {
		Locale.setDefault(Locale.ROOT);
		Made made = made(args[0], Long.parseLong(args[1]), Long.parseLong(args[2]));
		long begin = System.nanoTime();
		try (InputStream in = made.open()) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		double making = seconds(begin);
		Peak peak = new Peak();
		peak.start();
		Counting counted = new Counting();
		begin = System.nanoTime();
		double worked = processor();
		importer(args[0]).read(made, counted);
		double taken = seconds(begin);
		worked = processor() - worked;
		System.out.printf("%s: %,d MiB, %,d records, %,d statements, %,d problems, %.1f s (%.1f s of the processor; "
				+ "making it alone takes %.1f s), " + "%,.0f records/s, %.0f MiB/s, heap %d MiB, resident %d MiB, %s%n",
				args[0], made.given / MIB, counted.records, counted.said, counted.problems, taken, worked, making,
				counted.records / taken, made.given / taken / MIB, peak.heap() / MIB, resident() / 1024, HEAP);
		if (counted.records != made.parts) {
			throw new IllegalStateException(made.parts + " records were made");
		}
	}

	/** Seconds of the processor that this thread has had: other work does not count. */
	private static double processor() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
	}

	private static double seconds(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

	/** In KiB; 0 where the system does not tell. */
	private static long resident() throws IOException {
		Path status = Path.of("/proc/self/status");
		return !Files.exists(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter((line) -> line.startsWith("VmHWM:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
					.sum();
	}

	private static Importer importer(String format) {
		Clock clock = Clock.systemUTC();
		return switch (format) {
			case "contacts" -> new SheetImporter(Sheet.CONTACTS, Ceilings.USUAL);
			case "pubmed" -> new PubMedArticles(clock, Ceilings.USUAL);
			case "mail" -> new MailMessages(clock);
			case "ror" -> new RorInstitutions(Ceilings.USUAL);
			case "nppes" -> new NppesProviders(Ceilings.USUAL);
			default -> throw new IllegalArgumentException("no file is made in format \"" + format + "\"");
		};
	}

	private static Made made(String format, long records, long bytes) {
		String words = "the aortic valve was replaced in patients with severe stenosis and outcomes were compared ";
		return switch (format) {
			case "contacts" -> new Made("name,institution,position,city,country,email,closeness,since,note\n",
					(i) -> "%s,%s,Surgeon,Boston,US,p%d@example.com,acquainted,%d-03-%02d,\"Met, and talked\"%n"
						.formatted(name(i), place(i), i, 2000 + i % 25, 1 + i % 28),
					"", records, bytes);
			case "pubmed" -> new Made("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n",
					(i) -> article(i, words.repeat(22)), "</PubmedArticleSet>\n", records, bytes);
			case "mail" -> {
				String line = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0\r\n";
				String text = (words + "\r\n").repeat(30);
				String attached = line.repeat(3000);
				yield new Made("", (i) -> message(i, (i % 5 == 0) ? attached : text), "", records, bytes);
			}
			case "ror" -> new Made("[", (i) -> (i == 0 ? "" : ",") + institution(i), "]", records, bytes);
			case "nppes" -> {
				String surgeon = Npidata.row();
				String other = Npidata.row("Healthcare Provider Taxonomy Code_1", "207Q00000X");
				yield new Made(Npidata.HEADER, (i) -> (i % 1000 == 0) ? surgeon : other, "", records, bytes);
			}
			default -> throw new IllegalArgumentException("no file is made in format \"" + format + "\"");
		};
	}

	private static String name(long i) {
		return "Ann" + i % 1009 + " Roe" + i / 1009;
	}

	private static String place(long i) {
		return "Mercy General Hospital " + i % 2003;
	}

	private static String article(long i, String words) {
		StringBuilder article = new StringBuilder(8192);
		article.append("<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">")
			.append(i + 1)
			.append("</PMID><Article><Journal><Title>J Surg</Title><JournalIssue><PubDate><Year>")
			.append(1990 + i % 36)
			.append("</Year></PubDate></JournalIssue></Journal><ArticleTitle>On <i>valves</i> ")
			.append(i)
			.append("</ArticleTitle><Abstract><AbstractText Label=\"A\">")
			.append(words)
			.append("</AbstractText></Abstract><AuthorList>");
		Random random = new Random(i);
		for (int author = 0; author < 6; author++) {
			long person = random.nextInt(300_000);
			article.append("<Author><LastName>Roe")
				.append(person / 1009)
				.append("</LastName><ForeName>Ann")
				.append(person % 1009)
				.append("</ForeName><Initials>A</Initials><AffiliationInfo><Affiliation>Department of Cardiothoracic Surgery, ")
				.append(place(person))
				.append(", Boston, MA, USA.</Affiliation></AffiliationInfo></Author>\n");
		}
		return article.append("</AuthorList></Article></MedlineCitation></PubmedArticle>\n").toString();
	}

	/** Half from strangers, a quarter from and a quarter to 5,000 people. */
	private static String message(long i, String body) {
		long partner = i / 4 % 5003;
		String fields = switch ((int) (i % 4)) {
			case 0 -> "X-Gmail-Labels: Sent\r\nFrom: Me <me@example.org>\r\nTo: " + name(partner) + " <p" + partner
					+ "@example.com>\r\n";
			case 1 -> "X-Gmail-Labels: Inbox,Opened\r\nDelivered-To: me@example.org\r\nFrom: =?UTF-8?Q?R=C3=B6?= <p"
					+ partner + "@example.com>\r\nTo: Me <me@example.org>\r\n";
			default -> "X-Gmail-Labels: Inbox,Unread\r\nDelivered-To: me@example.org\r\nFrom: Stranger <s" + i
					+ "@example.net>\r\nTo: Me <me@example.org>\r\n";
		};
		return "From 15453@xxx Fri Sep 16 22:26:51 +0000 2016\r\nX-GM-THRID: 15453\r\nReceived: from mx.example.com\r\n\tby mx;\r\n"
				+ fields + "Date: Fri, " + (1 + i % 28) + " Sep " + (2005 + i / 4 / 5003 % 20) + " 22:26:51 +0000\r\n"
				+ "Message-ID: <" + i + "@example.org>\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\n" + body
				+ "\r\n";
	}

	private static String institution(long i) {
		return """
				{
				    "locations": [{"geonames_id": 1, "geonames_details": {"name": "Oakland", "country_code": "US"}}],
				    "id": "https://ror.org/0%08d",
				    "links": ["%s"],
				    "names": [{"value": "%s of Place %d", "types": ["ror_display", "label"], "lang": "en"},
				        {"value": "MGH%d", "types": ["acronym"], "lang": "en"}],
				    "relationships": [{"id": "https://ror.org/0%08d", "label": "Parent %d", "type": "parent"}],
				    "status": "active"
				}
				""".formatted(i, "w".repeat(2200), place(i), i, i, 1_000_000 + i / 20, i / 20);
	}

	/** A file made while it is read, of so many records and so many bytes at least. */
	private static final class Made implements Input {

		private final String head;

		private final LongFunction<String> part;

		private final String tail;

		private final long records;

		private final long bytes;

		private long parts;

		private long given;

		Made(String head, LongFunction<String> part, String tail, long records, long bytes) {
			this.head = head;
			this.part = part;
			this.tail = tail;
			this.records = records;
			this.bytes = bytes;
		}

		@Override
		public String name() {
			return "made";
		}

		@Override
		public InputStream open() {
			this.parts = 0;
			this.given = 0;
			return new InputStream() {

				private InputStream current = stream(Made.this.head);

				private boolean ended;

				@Override
				public int read() {
					throw new UnsupportedOperationException("read in blocks");
				}

				@Override
				public int read(byte[] buffer, int offset, int length) throws IOException {
					int n = this.current.read(buffer, offset, length);
					while (n < 0 && !this.ended) {
						this.ended = Made.this.parts >= Made.this.records && Made.this.given >= Made.this.bytes;
						this.current = stream(this.ended ? Made.this.tail : Made.this.part.apply(Made.this.parts++));
						n = this.current.read(buffer, offset, length);
					}
					Made.this.given += Math.max(0, n);
					return n;
				}

			};
		}

		private static InputStream stream(String text) {
			return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		}

	}

	/** Counts and drops. */
	private static final class Counting implements StatementSink {

		private long records;

		private long said;

		private long problems;

		@Override
		public void recordRead() {
			this.records++;
		}

		@Override
		public void say(Statement statement) {
			this.said++;
		}

		@Override
		public void problem(Problem problem) {
			if (this.problems++ < 3) {
				System.out.println(problem);
			}
		}

	}

	/** Watches the heap in use after each collection. */
	private static final class Peak implements NotificationListener {

		private final Set<String> heap = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getName)
			.collect(Collectors.toSet());

		private volatile long most;

		void start() {
			for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
				((NotificationEmitter) collector).addNotificationListener(this, null, null);
			}
		}

		@Override
		public void handleNotification(Notification notification, Object unused) {
			if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
				long now = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
					.getGcInfo()
					.getMemoryUsageAfterGc()
					.entrySet()
					.stream()
					.filter((pool) -> this.heap.contains(pool.getKey()))
					.mapToLong((pool) -> pool.getValue().getUsed())
					.sum();
				this.most = Math.max(this.most, now);
			}
		}

		long heap() {
			return this.most;
		}

	}

}
