/**
 * Lists as an Excel workbook, written with fastexcel row by row. (What is read of
 * workbooks, {@link org.vouchgraph.exchange.Workbook} reads for all formats.)
 * <p>
 * May import: {@code network}, {@code exchange}, fastexcel.
 */
@NullMarked
package org.vouchgraph.exchange.workbook;

import org.jspecify.annotations.NullMarked;
