package org.vouchgraph.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another website's page asks for, whatever cookies came along.
 */
final class OwnOriginFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
		String site = request.getHeader("Sec-Fetch-Site");
		boolean foreignOrigin = origin != null && !origin.equalsIgnoreCase(own);
		// A link elsewhere may open the page itself, but nothing behind it.
		boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none")
				&& request.getRequestURI().startsWith("/api/");
		if (foreignOrigin || foreignSite) {
			Problems.write(response, HttpStatus.FORBIDDEN, "Another website asked for this; Vouchgraph answers its own "
					+ "page only. Open the link that it printed when it started.");
			return;
		}
		chain.doFilter(request, response);
	}

}
