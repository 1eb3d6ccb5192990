/**
 * Where each person stands on a drawing of a network, and the drawing as SVG and PDF for
 * print.
 * <p>
 * May import: {@code network}, PDFBox, ICU.
 */
@NullMarked
package org.vouchgraph.picture;

import org.jspecify.annotations.NullMarked;
