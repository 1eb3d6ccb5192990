package org.vouchgraph.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names all modules of the page with the page itself, so that the browser fetches them at
 * once, and not each after the one that imports it.
 */
@Component
class ModulePreloads extends OncePerRequestFilter {

	private final String links;

	ModulePreloads() throws IOException {
		List<String> modules = new ArrayList<>();
		for (Resource module : new PathMatchingResourcePatternResolver().getResources("classpath:/static/js/**/*.js")) {
			String where = module.getURL().toString();
			modules.add(where.substring(where.lastIndexOf("/static/") + "/static".length()));
		}
		this.links = modules.stream()
			.sorted()
			.map((module) -> "<" + module + ">; rel=modulepreload")
			.collect(Collectors.joining(", "));
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals("/") && !request.getRequestURI().equals("/index.html");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.LINK, this.links);
		chain.doFilter(request, response);
	}

}
