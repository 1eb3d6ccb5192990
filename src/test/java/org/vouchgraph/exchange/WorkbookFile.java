package org.vouchgraph.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook put together from its parts, so that tests can put in what no program
 * writes.
 */
final class WorkbookFile {

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final StringBuilder sheets = new StringBuilder();

	private final StringBuilder relations = new StringBuilder();

	private String properties = "";

	private int count;

	/**
	 * A workbook with styles: 0 general, 1 the built-in date, 2 {@code dd/mm/yyyy}, 3
	 * {@code h:mm}, 4 percent.
	 */
	WorkbookFile() {
		part("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy;@\"/>"
				+ "<numFmt numFmtId=\"165\" formatCode=\"h:mm\"/>"
				+ "<numFmt numFmtId=\"166\" formatCode=\"0.0&quot;day&quot;\"/></numFmts>"
				+ "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
				+ "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
	}

	WorkbookFile part(String name, String content) {
		this.parts.put(name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	WorkbookFile from1904() {
		this.properties = "<workbookPr date1904=\"1\"/>";
		return this;
	}

	/** Shared strings, each the content of an {@code si}. */
	WorkbookFile strings(String... items) {
		StringBuilder table = new StringBuilder("<sst>");
		for (String item : items) {
			table.append("<si>").append(item).append("</si>");
		}
		return part("xl/sharedStrings.xml", table + "</sst>");
	}

	/** A sheet, the content of its {@code sheetData}. */
	WorkbookFile sheet(String name, String rows) {
		return sheet(name, "", rows);
	}

	WorkbookFile sheet(String name, String attributes, String rows) {
		this.count++;
		this.sheets.append("<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"rId%d\"/>".formatted(name, this.count,
				attributes, this.count));
		this.relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
			.formatted(this.count, RELATIONS, this.count));
		return part("xl/worksheets/sheet" + this.count + ".xml",
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
	}

	/** A row of inline strings, without references. */
	static String row(String... cells) {
		StringBuilder row = new StringBuilder("<row>");
		for (String cell : cells) {
			row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
		}
		return row + "</row>";
	}

	Map<String, byte[]> parts() {
		if (!this.parts.containsKey("xl/workbook.xml")) {
			part("xl/workbook.xml", "<workbook xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>".formatted(RELATIONS,
					this.properties, this.sheets));
		}
		if (!this.parts.containsKey("xl/_rels/workbook.xml.rels")) {
			part("xl/_rels/workbook.xml.rels", "<Relationships>" + this.relations + "</Relationships>");
		}
		return this.parts;
	}

	byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts().entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
