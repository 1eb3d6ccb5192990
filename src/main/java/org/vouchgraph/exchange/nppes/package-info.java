/**
 * Thoracic surgeons in the US register of providers (NPPES).
 * <p>
 * May import: {@code network}, {@code exchange}.
 */
@NullMarked
package org.vouchgraph.exchange.nppes;

import org.jspecify.annotations.NullMarked;
