package org.vouchgraph.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details (RFC 9457) where no controller does. */
final class Problems {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Problems() {
	}

	static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		response.getWriter()
			.write(JSON.writeValueAsString(new Body("about:blank", String.valueOf(problem.getTitle()), status.value(),
					String.valueOf(problem.getDetail()))));
	}

	private record Body(String type, String title, int status, String detail) {
	}

}
