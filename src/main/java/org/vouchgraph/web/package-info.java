/**
 * The page and REST under {@code /api/v1}: adapters over {@code usecase}, and what keeps
 * other websites and other people out.
 * <p>
 * May import: {@code usecase}, values, Spring.
 */
@NullMarked
package org.vouchgraph.web;

import org.jspecify.annotations.NullMarked;
