package org.vouchgraph.exchange;

/**
 * A format in which something leaves.
 *
 * @param code as commands and addresses name it, and the ending of its files:
 * {@code xlsx}
 * @param title in plain words: "Excel workbook"
 * @param mediaType as HTTP names it
 */
public record OutputFormat(String code, String title, String mediaType) {
}
