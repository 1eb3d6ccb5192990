package org.vouchgraph.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Swaps the token in the printed link for a session cookie, and takes it out of the
 * address.
 */
final class LaunchLinkFilter extends OncePerRequestFilter {

	private final LocalAccess access;

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	LaunchLinkFilter(LocalAccess access) {
		this.access = access;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("GET") || !request.getRequestURI().equals("/")
				|| request.getParameter("token") == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.access.admits(request.getParameter("token"))) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("page", null,
					AuthorityUtils.createAuthorityList("ROLE_PAGE")));
			SecurityContextHolder.setContext(context);
			this.sessions.saveContext(context, request, response);
		}
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader("Location", "/");
	}

}
