package org.vouchgraph.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Keeps other websites and other users of the machine out: a session only through the
 * link of this start, our own host names and origin only, CSRF tokens on writes, and a
 * page that loads nothing from elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	static final String COMMAND_LINE = "COMMAND_LINE";

	@Bean
	SecurityFilterChain chain(HttpSecurity http, LocalAccess access) throws Exception {
		return http
			// What goes on of a request was let in as a request.
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers("/api/v1/commands")
				.hasRole(COMMAND_LINE)
				.requestMatchers("/api/**")
				.authenticated()
				.anyRequest()
				.permitAll())
			.csrf((csrf) -> csrf.spa()
				.ignoringRequestMatchers((request) -> request.getHeader(HttpHeaders.AUTHORIZATION) != null))
			.exceptionHandling((handling) -> handling
				.authenticationEntryPoint((request, response, ex) -> Problems.write(response, HttpStatus.UNAUTHORIZED,
						"Open Vouchgraph with the link that it printed when it started."))
				.accessDeniedHandler((request, response, ex) -> Problems.write(response, HttpStatus.FORBIDDEN,
						"This request did not come from Vouchgraph's own page. Reload the page and try again.")))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
				.frameOptions((options) -> options.deny())
				.httpStrictTransportSecurity((security) -> security.disable()))
			.addFilterAfter(new OwnOriginFilter(), HeaderWriterFilter.class)
			.addFilterBefore(new BearerTokenFilter(access), CsrfFilter.class)
			.addFilterBefore(new LaunchLinkFilter(access), AnonymousAuthenticationFilter.class)
			.formLogin((form) -> form.disable())
			.httpBasic((basic) -> basic.disable())
			.logout((logout) -> logout.disable())
			.requestCache((cache) -> cache.disable())
			.build();
	}

	@Bean
	StrictHttpFirewall firewall(LocalAccess access) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHostnames(access::isOurs);
		return firewall;
	}

	/** Nobody logs in by name; without this, Boot would invent a user and a password. */
	@Bean
	UserDetailsService nobody() {
		return (name) -> {
			throw new UsernameNotFoundException("there are no users");
		};
	}

}
