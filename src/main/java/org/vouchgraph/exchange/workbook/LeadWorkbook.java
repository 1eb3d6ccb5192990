package org.vouchgraph.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.Lead.Somebody;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.OutputFormat;

/**
 * Writes leads as a workbook: chances are percentages and days are dates, so that they
 * sort; the header stays in sight and filters; a sheet is followed by another when it is
 * full. Text is written as text, never as a formula, and what would be one after the
 * sheet was saved as CSV gets an apostrophe.
 */
public final class LeadWorkbook implements Exporter<LeadList> {

	/** Excel's limit, the header among them. */
	private static final int MOST_ROWS = 1_048_576;

	private static final int LONGEST_CELL = 32_767;

	/** Excel opens no sheet with more than 65,530; further pages stand as text. */
	private static final int MOST_LINKS = 20_000;

	/** Rows that are held at most before they are written. */
	private static final int AT_ONCE = 500;

	private static final String[] HEADER = { "Target", "Program", "Role", "Ask first", "Chance", "Any of several ways",
			"Path", "Confirmed", "Evidence", "Next step", "Last contact", "Page of the target",
			"Page of whom to ask first", "Notes" };

	private static final double[] WIDTHS = { 26, 30, 16, 26, 10, 12, 50, 11, 70, 50, 13, 34, 34, 50 };

	private final int mostRows;

	public LeadWorkbook() {
		this(MOST_ROWS);
	}

	/** With a limit of its own on the rows of a sheet, at least 2. */
	LeadWorkbook(int mostRows) {
		this.mostRows = mostRows;
	}

	@Override
	public OutputFormat format() {
		return new OutputFormat("xlsx", "Excel workbook",
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	}

	@Override
	public void write(LeadList list, OutputStream out) throws IOException {
		Workbook workbook = new Workbook(out, "Vouchgraph", null);
		int number = 1;
		Sheet sheet = new Sheet(workbook.newWorksheet("Leads"), list, 0);
		for (Lead lead : list.leads()) {
			if (sheet.row == this.mostRows) {
				sheet.finish();
				number++;
				sheet = new Sheet(workbook.newWorksheet("Leads " + number), list, sheet.links);
			}
			sheet.add(lead);
		}
		sheet.finish();
		workbook.finish();
	}

	/** One sheet that is being written. */
	private static final class Sheet {

		private final Worksheet sheet;

		private int row = 1;

		private int links;

		Sheet(Worksheet sheet, LeadList list, int links) {
			this.sheet = sheet;
			this.links = links;
			for (int column = 0; column < HEADER.length; column++) {
				sheet.inlineString(0, column, HEADER[column]);
				sheet.width(column, WIDTHS[column]);
			}
			sheet.range(0, 0, 0, HEADER.length - 1).style().bold().fillColor("E8E4DA").wrapText(true).set();
			sheet.freezePane(1, 1);
			sheet.repeatRows(0);
			sheet.pageOrientation("landscape");
			sheet.fitToWidth((short) 1);
			sheet.fitToHeight((short) 0);
			sheet.footer((list.fictional() ? "Fictional demo data. " : "") + "Warm leads of " + plain(list.applicant())
					+ ", " + list.on(), org.dhatim.fastexcel.Position.LEFT);
		}

		/** A footer's ampersands would be commands. */
		private static String plain(String text) {
			return Markup.fitForXml(text).replace("&", "and");
		}

		void add(Lead lead) throws IOException {
			Somebody introducer = lead.introducer();
			text(0, lead.target().name());
			text(1, lead.program());
			text(2, lead.role());
			text(3, (introducer == null) ? null : introducer.name());
			percent(4, lead.chance());
			if (lead.ways() != null) {
				percent(5, lead.ways());
			}
			text(6, lead.route());
			text(7, lead.confirmed() ? "yes" : "no");
			text(8, lead.evidence());
			text(9, lead.nextStep());
			if (lead.lastContact() != null) {
				this.sheet.value(this.row, 10, lead.lastContact());
				this.sheet.style(this.row, 10).format("yyyy-mm-dd").set();
			}
			page(11, lead.target());
			page(12, introducer);
			text(13, lead.notes().isEmpty() ? null : String.join(" | ", lead.notes()));
			this.row++;
			if (this.row % AT_ONCE == 0) {
				this.sheet.flush();
			}
		}

		private void percent(int column, double chance) {
			this.sheet.value(this.row, column, chance);
			this.sheet.style(this.row, column).format("0.0%").set();
		}

		private void page(int column, @Nullable Somebody person) {
			URI page = (person == null) ? null : person.page();
			if (page == null) {
				return;
			}
			if (this.links < MOST_LINKS) {
				this.links++;
				this.sheet.hyperlink(this.row, column, HyperLink.external(page.toASCIIString(), page.toASCIIString()));
			}
			else {
				text(column, page.toASCIIString());
			}
		}

		private void text(int column, @Nullable String text) {
			if (text != null && !text.isEmpty()) {
				String fit = CsvGuard.defuse(Markup.fitForXml(text));
				this.sheet.inlineString(this.row, column,
						(fit.length() <= LONGEST_CELL) ? fit : fit.substring(0, LONGEST_CELL - 2) + "…");
			}
		}

		void finish() throws IOException {
			this.sheet.setAutoFilter(0, 0, this.row - 1, HEADER.length - 1);
			this.sheet.finish();
		}

	}

}
